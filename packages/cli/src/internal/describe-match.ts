import type { Match, PathStep, Verdict } from '@tremplin/matching';
import { preferredLabel, type Ontology } from '@tremplin/ontology';
import type { UiLanguage } from './ui-language.ts';

export interface DescribeMatchOptions {
  readonly ontology: Ontology;
  readonly language: UiLanguage;
  /** The id of what was ranked: a profile or a job. */
  readonly id: string;
  /** File name, when it may be shown. */
  readonly source?: string;
  /** Title of a job. */
  readonly title?: string;
}

/** A match as it stands in `--json`, keys always in this order. */
export function describeMatch(
  match: Match,
  { ontology, language, id, source, title }: DescribeMatchOptions,
): object {
  return {
    id,
    ...(source !== undefined && { source }),
    ...(title !== undefined && { title }),
    score: match.score,
    fit: match.fit,
    reach: match.reach,
    verdicts: match.verdicts.map((verdict) => ({
      skill: verdict.skill,
      label: preferredLabel(ontology, verdict.skill, language),
      relationType: verdict.relationType,
      minimumLevel: verdict.minimumLevel,
      verdict: verdict.verdict,
      weight: verdict.weight,
      fit: verdict.fit,
      reach: verdict.reach,
      contribution: verdict.contribution,
      level: verdict.level && { mean: verdict.level.mean, interval: verdict.level.interval },
      ...detailsOf(verdict, (step) => describeStep(step, ontology, language)),
    })),
  };
}

function detailsOf(verdict: Verdict, describe: (step: PathStep) => object): object {
  switch (verdict.verdict) {
    case 'met':
      return verdict.via === null ? {} : { via: verdict.via };
    case 'reachable':
      return {
        path: verdict.path.map(describe),
        hours: verdict.hours,
        weeks: verdict.weeks,
        planned: verdict.planned,
      };
    case 'unknown':
      return { settledBy: verdict.settledBy };
    case 'notMet':
      return {};
  }
}

function describeStep(step: PathStep, ontology: Ontology, language: UiLanguage): object {
  return {
    skill: step.skill,
    label: preferredLabel(ontology, step.skill, language),
    from: step.from,
    hours: step.hours,
    because: step.because,
  };
}
