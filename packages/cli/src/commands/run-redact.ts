import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createRedactor, type Redactor } from '@tremplin/profile';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import type { UiLanguage } from '../internal/ui-language.ts';

export interface RunRedactOptions {
  /** Not the language of the terminal: it also says which forms are looked for. */
  readonly textLanguage?: UiLanguage;
  readonly mask?: true;
}

/** A text → the text without what tells who somebody is, in constant memory. */
export async function runRedact(path: string, options: RunRedactOptions, io: CliIo): Promise<void> {
  const { textLanguage, mask } = options;
  const source = await openSource(path, io);
  const redactor = createRedactor({
    ...(textLanguage && { language: textLanguage }),
    ...(mask && { fallback: 'mask' }),
  });
  const isEmpty = await pass(source, { path, redactor, io });
  if (isEmpty) throw new CliError('bad-input', `${shown(path)}: empty; check that it was saved`);
}

async function openSource(path: string, { stdin, cwd }: CliIo): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') {
    if (stdin) return stdin;
    throw new CliError('usage', 'no standard input here; give a file');
  }
  const absolute = resolve(cwd, path);
  const found = await stat(absolute).catch((cause: unknown) => {
    throw new CliError('bad-input', `${path}: no such file, or not readable; check the path`, {
      cause,
    });
  });
  if (found.isFile()) return createReadStream(absolute);
  throw new CliError('bad-input', `${path}: not a file; give one text file`);
}

interface Pass {
  readonly path: string;
  readonly redactor: Redactor;
  readonly io: CliIo;
}

/** Whether nothing came. */
async function pass(
  source: AsyncIterable<Uint8Array>,
  { path, redactor, io }: Pass,
): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isEmpty = true;
  const write = (text: string): void => {
    if (text === '') return;
    refuseBinary(text, path);
    isEmpty = false;
    io.stdout.write(redactor.write(text));
  };
  try {
    for await (const piece of source) write(decoder.decode(piece, { stream: true }));
    write(decoder.decode());
  } catch (error) {
    if (CliError.is(error)) throw error;
    const isText = !(error instanceof TypeError);
    const problem = isText
      ? `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`
      : 'not UTF-8; save it as UTF-8';
    // The last piece stays back: half a letter could hide a name.
    throw new CliError('bad-input', `${shown(path)}: ${problem}; what was written is not all`);
  }
  io.stdout.write(redactor.end());
  return isEmpty;
}

function refuseBinary(text: string, path: string): void {
  if (!text.includes('\u0000')) return;
  throw new CliError(
    'bad-input',
    `${shown(path)}: no text (it has a null character); give a text file, of a PDF or DOCX its text`,
  );
}

function shown(path: string): string {
  return path === '-' ? 'standard input' : path;
}
