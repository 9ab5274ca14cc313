import {
  overlayOntology,
  type Ontology,
  type OverlaidOntology,
  type OverlayOntologyOptions,
} from '@tremplin/ontology';
import type { ImportReport } from '@tremplin/ontology/import';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen, jsonText } from '../internal/create-screen.ts';
import { describeOntology } from '../internal/describe-job.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import type { OutputOptions } from '../internal/options.ts';
import { printOverlay } from '../internal/print-overlay.ts';
import { readOverlayFile, type ReadOverlay } from '../internal/read-overlay-file.ts';
import { writeNewFile } from '../internal/write-new-file.ts';
import { writePack } from '../internal/write-pack.ts';

export interface RunImportOverlayOptions
  extends OutputOptions, Pick<OverlayOntologyOptions, 'exactMatch' | 'prefer'> {
  readonly file: readonly string[];
  readonly base?: readonly string[];
  readonly out: string;
  readonly id?: string;
  readonly release?: string;
  readonly namespace?: string;
  readonly labelLanguage?: string;
  /** `ours=theirs`. */
  readonly column?: readonly string[];
  readonly relateCloseMatches?: true;
  readonly report?: string;
}

/** What was written, and how it went. */
export interface OverlayOutcome {
  readonly result: OverlaidOntology;
  readonly ontology: Ontology;
  readonly report: Pick<ImportReport, 'files' | 'ignored' | 'issues'>;
  readonly out: string;
  readonly bytes: number;
  readonly seconds: number;
}

/** A host's own lists, over other packs → pack file, with an account of rows, mappings and conflicts. */
export async function runOntologyImportOverlay(
  options: RunImportOverlayOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, options.language);
  const start = performance.now();
  const overlays = await readOverlays(options, io);
  const bases: Ontology[] = [];
  for (const name of options.base ?? []) bases.push(await loadOntology(name, io.cwd));
  const data = overlays.map((overlay) => overlay.data);
  if (data.every(({ concepts }) => concepts.length === 0))
    throw nothingRead(overlays, options, screen.note);
  const result = overlayOntology(bases, data, {
    ...(options.exactMatch && { exactMatch: options.exactMatch }),
    ...(options.prefer && { prefer: options.prefer }),
    relateCloseMatches: options.relateCloseMatches === true,
  });
  const { ontology } = result;
  const bytes = await writePack(ontology, options.out, io.cwd);
  const seconds = Math.round((performance.now() - start) / 10) / 100;
  const report = {
    files: overlays.flatMap((overlay) => overlay.report.files),
    ignored: overlays.flatMap((overlay) => overlay.report.ignored),
    issues: overlays.flatMap((overlay) => overlay.report.issues),
  };
  const outcome: OverlayOutcome = { result, ontology, report, out: options.out, bytes, seconds };
  const document = describeOutcome(outcome);
  if (options.report !== undefined) {
    const text = `${jsonText(document)}\n`;
    await writeNewFile(options.report, text, { cwd: io.cwd, overwrite: true, mode: 0o644 });
  }
  if (options.json) screen.json(document);
  else printOverlay(outcome, screen, options.report);
  if (
    options.namespace === undefined &&
    overlays.some(({ data: { concepts } }) =>
      concepts.some(({ id }) => id.startsWith(DEFAULT_NAMESPACE)),
    )
  ) {
    screen.note(
      `note: ids start with ${DEFAULT_NAMESPACE}; give --namespace with a start of your own before you store them`,
    );
  }
}

const DEFAULT_NAMESPACE = 'urn:overlay:';

async function readOverlays(
  options: RunImportOverlayOptions,
  { cwd }: CliIo,
): Promise<readonly ReadOverlay[]> {
  const overlays: ReadOverlay[] = [];
  for (const path of options.file) {
    overlays.push(
      await readOverlayFile(path, {
        cwd,
        namespace: options.namespace ?? DEFAULT_NAMESPACE,
        columns: columnsOf(options.column ?? []),
        meta: {
          ...(options.id !== undefined && { id: options.id }),
          ...(options.release !== undefined && { version: options.release }),
        },
        ...(options.labelLanguage !== undefined && { labelLanguage: options.labelLanguage }),
      }),
    );
  }
  return overlays;
}

function columnsOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1 || at === pair.length - 1) {
        throw new CliError('usage', `--column "${pair}"; give our name, = and yours: label=Skill`);
      }
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function nothingRead(
  overlays: readonly ReadOverlay[],
  { file }: RunImportOverlayOptions,
  note: (text: string) => void,
): CliError {
  for (const { report } of overlays) {
    for (const issue of report.issues.slice(0, 5))
      note(`tremplin: ${issue.file}${issue.line > 0 ? `:${issue.line}` : ''}: ${issue.message}`);
  }
  return new CliError(
    'bad-input',
    `${file.join(', ')}: no concept can be read; see what each row lacks`,
  );
}

function describeOutcome({
  result,
  ontology,
  report,
  out,
  bytes,
  seconds,
}: OverlayOutcome): object {
  return {
    pack: out,
    ontology: describeOntology(ontology),
    languages: ontology.meta.languages,
    bytes,
    seconds,
    files: report.files,
    ignored: report.ignored,
    concepts: ontology.size,
    places: Object.fromEntries(result.places),
    coverage: result.coverage,
    conflicts: result.conflicts,
    dangling: result.dangling,
    issues: report.issues,
  };
}
