import { access, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { NamedText, Ontology } from '@tremplin/ontology';
import { exportCsv, exportSkos } from '@tremplin/ontology/export';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { describeOntology } from '../internal/describe-job.ts';
import { formatBytes } from '../internal/format-number.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import type { OutputOptions } from '../internal/options.ts';
import { OVERLAY_MESSAGES } from '../internal/overlay-messages.ts';
import { writeNewFile } from '../internal/write-new-file.ts';

export interface RunExportOptions extends OutputOptions {
  readonly to: string;
  readonly format: 'csv' | 'skos';
  readonly force?: true;
}

/** A pack → files that other programs read. */
export async function runOntologyExport(
  pack: string,
  options: RunExportOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, options.language);
  const ontology = await loadOntology(pack, io.cwd);
  const { files, losses } = filesOf(ontology, options.format);
  await writeFiles(files, options, io.cwd);
  for (const { count, message } of losses) screen.note(`note: ${count} ${message}`);
  const written = files.map(({ name, text }) => ({ file: name, bytes: Buffer.byteLength(text) }));
  if (options.json) {
    screen.json({
      folder: options.to,
      format: options.format,
      ontology: describeOntology(ontology),
      files: written,
      notCarried: losses,
    });
    return;
  }
  const { headings } = screen.messages;
  screen.table(
    [{ heading: headings.file }, { heading: '', align: 'right' }],
    written.map(({ file, bytes }) => [file, formatBytes(bytes, options.language)]),
    [0],
  );
  const { id, version } = ontology.meta;
  screen.print('');
  screen.print(
    OVERLAY_MESSAGES[options.language].written(options.to, `${id} ${version}`),
    screen.colors.green,
  );
  screen.print(`sha256 ${ontology.hash}`, screen.colors.dim);
}

function filesOf(
  ontology: Ontology,
  format: RunExportOptions['format'],
): {
  readonly files: readonly NamedText[];
  readonly losses: ReturnType<typeof exportSkos>['notCarried'];
} {
  if (format === 'csv') return { files: exportCsv(ontology), losses: [] };
  const { file, notCarried } = exportSkos(ontology);
  return { files: [file], losses: notCarried };
}

/** Somebody may have worked in these files: none is written over without being asked to, and none before all are free. */
async function writeFiles(
  files: readonly NamedText[],
  { to, force }: RunExportOptions,
  cwd: string,
): Promise<void> {
  const folder = resolve(cwd, to);
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new CliError('bad-input', `${to}: this folder cannot be made (${code}); give another`, {
      cause,
    });
  }
  const overwrite = force === true;
  for (const { name } of overwrite ? [] : files) {
    const isThere = await access(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isThere) {
      throw new CliError(
        'bad-input',
        `${join(to, name)}: there is a file of this name already; give another folder, or --force to replace it`,
      );
    }
  }
  for (const { name, text } of files) {
    await writeNewFile(join(to, name), text, { cwd, overwrite, mode: 0o644 });
  }
}
