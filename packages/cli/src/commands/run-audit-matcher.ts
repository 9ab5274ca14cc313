import {
  auditMatcher,
  createCounterfactualTexts,
  createSkillSwaps,
  createSwaps,
  formatCounterfactualHtml,
  formatCounterfactualMarkdown,
  type CounterfactualReport,
  type CounterfactualTexts,
} from '@tremplin/fairness';
import type { CliIo } from '../cli-io.ts';
import { createCommandMatcher } from '../internal/create-command-matcher.ts';
import { createProgress } from '../internal/create-progress.ts';
import { createScreen } from '../internal/create-screen.ts';
import type { OutputOptions } from '../internal/options.ts';
import { readAuditTexts } from '../internal/read-audit-texts.ts';
import { readNames } from '../internal/read-names.ts';
import { writeNewFile } from '../internal/write-new-file.ts';

export interface RunAuditMatcherOptions extends OutputOptions {
  readonly command: string;
  readonly pairs?: number;
  readonly seed?: number;
  readonly texts?: string;
  readonly names?: string;
  readonly html?: string;
  readonly force?: true;
}

/** Language models behind an interface of the network take their time. */
const PATIENCE = 120_000;
/** Small, so that a slow matcher shows progress. */
const BATCH = 50;

/** Puts a matcher that is another program through swaps. */
export async function runAuditMatcher(options: RunAuditMatcherOptions, io: CliIo): Promise<void> {
  const screen = createScreen(io, options.language);
  const seed = `${options.seed ?? 1}`;
  const { candidates, jobs } = await textsOf(options, seed, io.cwd);
  const names =
    options.names === undefined ? [] : await readNames(options.names, io.cwd, screen.note);
  const pairs = createSwaps(candidates, { pairs: options.pairs ?? 500, seed, names });
  const controls = createSkillSwaps(candidates, jobs, { seed, swaps: 200 });
  const { cwd, env } = io;
  const command = createCommandMatcher(options.command, {
    cwd,
    env,
    patience: PATIENCE,
    onStderr: (text) => io.stderr.write(text),
  });
  const bar = await createProgress(io, { title: 'audit', isLong: true });
  let report: CounterfactualReport;
  try {
    report = await auditMatcher(
      command.matcher,
      { pairs, controls, jobs, candidates },
      { batch: BATCH, onProgress: (done, total) => bar.update(done, total) },
    );
  } finally {
    bar.stop();
    command.close();
  }
  if (options.html !== undefined) {
    const page = formatCounterfactualHtml(report, { language: options.language });
    const overwrite = options.force === true;
    await writeNewFile(options.html, page, { cwd: io.cwd, overwrite, mode: 0o644 });
    screen.note(`${options.html}: written`);
  }
  if (options.json) screen.json({ counterfactual: report });
  else screen.verbatim(formatCounterfactualMarkdown(report, options).trimEnd().split('\n'));
}

async function textsOf(
  { texts }: RunAuditMatcherOptions,
  seed: string,
  cwd: string,
): Promise<CounterfactualTexts> {
  if (texts !== undefined) return readAuditTexts(texts, cwd);
  const [en, fr] = (['en', 'fr'] as const).map((language) =>
    createCounterfactualTexts({ language, seed, candidates: 24 }),
  ) as [CounterfactualTexts, CounterfactualTexts];
  const own = (texts: CounterfactualTexts, language: 'en' | 'fr') =>
    texts.jobs.map((job) => ({ ...job, language }));
  return {
    candidates: [...en.candidates, ...fr.candidates],
    jobs: [...own(en, 'en'), ...own(fr, 'fr')],
  };
}
