import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createLinker } from '@tremplin/linking';
import { rankProfiles } from '@tremplin/matching';
import type { Ontology } from '@tremplin/ontology';
import type { CliIo } from '../cli-io.ts';
import { bestReach } from '../internal/best-reach.ts';
import { createScreen } from '../internal/create-screen.ts';
import type { Demo, DemoCandidate, DemoManifest } from '../internal/demo.ts';
import { demoFolder } from '../internal/demo-folder.ts';
import { describeJob, describeOntology } from '../internal/describe-job.ts';
import { describeMatch } from '../internal/describe-match.ts';
import { importJobs } from '../internal/import-jobs.ts';
import { importFiles } from '../internal/import-files.ts';
import { importProfile } from '../internal/import-profile.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import type { OutputOptions } from '../internal/options.ts';
import { printDemo } from '../internal/print-demo.ts';
import { DEMONSTRATION_KEY } from '../internal/pseudonym-key.ts';
import type { UiLanguage } from '../internal/ui-language.ts';

export interface RunDemoOptions extends OutputOptions {
  /** How the reader starts this program. */
  readonly command: string;
}

/** "How long ago" is counted from the day the CVs were written, so that the demo shows the same in years. */
const DEMO_DAY = new Date('2026-11-22T00:00:00Z');

/** Ranks the fictitious candidates for the fictitious jobs. */
export async function runDemo(
  { language, json, command }: RunDemoOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, language);
  const ontology = await loadOntology('digital', io.cwd);
  const demo = await loadDemo(ontology, io, screen.note);
  if (json) screen.json(describeDemo(demo, language));
  else printDemo(demo, screen, { folder: relative(io.cwd, demo.folder) || '.', command });
}

async function loadDemo(
  ontology: Ontology,
  io: CliIo,
  note: (text: string) => void,
): Promise<Demo> {
  const folder = demoFolder();
  const linker = await createLinker(ontology);
  const manifest = JSON.parse(
    await readFile(join(folder, 'manifest.json'), 'utf8'),
  ) as DemoManifest;
  const read = await importFiles<Omit<DemoCandidate, 'who'>>([join(folder, 'candidates')], {
    io,
    note,
    title: '',
    async importFile({ path, stem }) {
      const options = {
        linker,
        key: DEMONSTRATION_KEY,
        now: DEMO_DAY,
        subjectId: stem,
        cwd: io.cwd,
      };
      const { result } = await importProfile(path, options);
      return { profile: result.profile, dropped: result.dropped.length, issues: [] };
    },
  });
  const candidates = read.items.map(({ file, item }) => ({
    ...item,
    who: manifest.candidates[file.stem],
  }));
  const { items } = await importJobs([join(folder, 'jobs')], { io, linker, note });
  const profiles = candidates.map(({ profile }) => profile);
  const jobs = items.map(({ item }) => {
    const ranking = rankProfiles(item.job, profiles, { ontology });
    return { imported: item, ranking, best: bestReach(ranking.matches) };
  });
  return { folder, ontology, candidates, jobs };
}

function describeDemo({ jobs, candidates, ontology }: Demo, language: UiLanguage): object {
  return {
    jobs: jobs.map(({ imported, ranking, best }) => ({
      job: describeJob(imported, ontology, language),
      ranking: ranking.matches.map((match) =>
        describeMatch(match, { ontology, language, id: match.profile }),
      ),
      bestReach: best === undefined ? null : { id: best.profile, fit: best.fit, reach: best.reach },
    })),
    candidates: candidates.map(({ profile, who }) => ({
      id: profile.id,
      who: who?.[language] ?? '',
    })),
    policy: jobs[0]?.ranking.policy ?? '',
    ontology: describeOntology(ontology),
  };
}
