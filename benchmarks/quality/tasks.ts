import type { BenchTasks } from '@tremplin/cli';
import { bias } from './tasks/bias.ts';
import { counterfactual } from './tasks/counterfactual.ts';
import { embedding } from './tasks/embedding.ts';
import { fairnessCases } from './tasks/fairness-cases.ts';
import { jobbert } from './tasks/jobbert.ts';
import { jobTitleSimilarity } from './tasks/job-title-similarity.ts';
import { market } from './tasks/market.ts';
import { melo } from './tasks/melo.ts';
import { mobility } from './tasks/mobility.ts';
import { names } from './tasks/names.ts';
import { occupationCompletion } from './tasks/occupation-completion.ts';
import { pii } from './tasks/pii.ts';
import { relatedOccupations } from './tasks/related-occupations.ts';
import { restart } from './tasks/restart.ts';
import { search } from './tasks/search.ts';
import { skillExtraction } from './tasks/skill-extraction.ts';
import { skillLinkingFr } from './tasks/skill-linking-fr.ts';
import { volume } from './tasks/volume.ts';

/** What `tremplin bench` measures, one file of `tasks/` each, in the order in which they are listed. */
export const TASKS: BenchTasks = [
  melo,
  skillExtraction,
  skillLinkingFr,
  jobTitleSimilarity,
  jobbert,
  mobility,
  occupationCompletion,
  relatedOccupations,
  embedding,
  search,
  restart,
  pii,
  names,
  fairnessCases,
  counterfactual,
  bias,
  market,
  volume,
];
