import { resolve } from 'node:path';
import {
  createOntology,
  OntologyError,
  type Ontology,
  type OntologyData,
} from '@tremplin/ontology';
import type { ImportReport, ImportTablesOptions } from '@tremplin/ontology/import';
import {
  importCsvDirectory,
  importEscoDirectory,
  importOnetDirectory,
  importRomeDirectory,
} from '@tremplin/ontology/node';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createProgress } from '../internal/create-progress.ts';
import { createScreen, jsonText } from '../internal/create-screen.ts';
import { describeOntology } from '../internal/describe-job.ts';
import type { OutputOptions } from '../internal/options.ts';
import { printImport } from '../internal/print-import.ts';
import { writeNewFile } from '../internal/write-new-file.ts';
import { writePack } from '../internal/write-pack.ts';

/** The classifications that can be imported. */
export type Classification = 'esco' | 'rome' | 'onet' | 'csv';

export interface RunOntologyImportOptions extends OutputOptions {
  readonly dir: string;
  readonly out: string;
  /** Version to write in the pack, where the files do not say. */
  readonly release?: string;
  readonly report?: string;
}

type Reader = (
  directory: string,
  options: ImportTablesOptions & { readonly version?: string },
) => Promise<{ readonly data: OntologyData; readonly report: ImportReport }>;

const READERS: Readonly<Record<Classification, Reader>> = {
  esco: importEscoDirectory,
  rome: importRomeDirectory,
  onet: importOnetDirectory,
  csv: importCsvDirectory,
};

/** What was written, and how it went. */
export interface ImportOutcome {
  readonly ontology: Ontology;
  readonly report: ImportReport;
  readonly out: string;
  readonly bytes: number;
  readonly seconds: number;
}

/** Official files → pack file, with an account of every row. */
export async function runOntologyImport(
  classification: Classification,
  options: RunOntologyImportOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, options.language);
  const start = performance.now();
  const { ontology, report } = await readFiles(READERS[classification], options, io);
  const bytes = await writePack(ontology, options.out, io.cwd);
  const seconds = Math.round((performance.now() - start) / 10) / 100;
  if (options.report !== undefined) {
    const text = `${jsonText({ ontology: describeOntology(ontology), ...report })}\n`;
    await writeNewFile(options.report, text, { cwd: io.cwd, overwrite: true, mode: 0o644 });
  }
  const outcome: ImportOutcome = { ontology, report, out: options.out, bytes, seconds };
  if (options.json) screen.json(describeImport(outcome));
  else printImport(outcome, screen, options.report);
}

async function readFiles(
  read: Reader,
  { dir, release }: RunOntologyImportOptions,
  io: CliIo,
): Promise<{ readonly ontology: Ontology; readonly report: ImportReport }> {
  const progress = await createProgress(io, { title: 'importing', isLong: true });
  try {
    const { data, report } = await read(resolve(io.cwd, dir), {
      ...(release !== undefined && { version: release }),
      onProgress: (done, total, file) => progress.update(done, total, file),
    });
    return { ontology: createOntology(data), report };
  } catch (cause) {
    if (!OntologyError.is(cause)) throw cause;
    const message = cause.message.replace(/^ontology: /u, '').replace(resolve(io.cwd, dir), dir);
    throw new CliError('bad-input', message, { cause });
  } finally {
    progress.stop();
  }
}

function describeImport({ ontology, report, out, bytes, seconds }: ImportOutcome): object {
  return {
    pack: out,
    ontology: describeOntology(ontology),
    languages: ontology.meta.languages,
    bytes,
    seconds,
    files: report.files,
    ignored: report.ignored,
    concepts: report.concepts,
    occupationSkills: report.occupationSkills,
    skillRelations: report.skillRelations,
    broader: report.broader,
    occupationContexts: report.occupationContexts,
    withoutLabel: report.withoutLabel,
    issues: report.issues,
  };
}
