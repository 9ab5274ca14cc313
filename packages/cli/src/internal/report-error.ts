import { CommanderError } from 'commander';
import { CliError, type CliErrorCode } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { printable } from './printable.ts';

const EXIT_CODES: Readonly<Record<CliErrorCode, number>> = {
  'bad-input': 1,
  usage: 2,
  'check-failed': 3,
};

/** Their messages never repeat a value of the input; known by their markers, so that nothing heavy is loaded here. */
const LIBRARY_MARKERS = [
  'ontology',
  'embeddings',
  'linking',
  'profile',
  'matching',
  'fairness',
].map((name) => Symbol.for(`tremplin.${name}-error`));

/** Says on standard error what went wrong, in one line and without a stack trace; returns the exit code. */
export function reportError(error: unknown, { stderr, env }: CliIo): number {
  // Commander has already said it.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.usage;
  stderr.write(`tremplin: ${printable(messageOf(error))}\n`);
  if (env['TREMPLIN_DEBUG'] && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
  return CliError.is(error) ? EXIT_CODES[error.code] : EXIT_CODES['bad-input'];
}

/**
 * What may be said of an error without repeating anything private. The message of an error that is not
 * ours could hold a line of a CV (`JSON.parse` quotes its input): only its name is given.
 */
export function messageOf(error: unknown): string {
  if (CliError.is(error) || isLibraryError(error)) return error.message;
  const { name, code } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { name: typeof error };
  return `unexpected ${code ?? name}; set TREMPLIN_DEBUG=1 to see where, and please report it`;
}

function isLibraryError(error: unknown): error is Error {
  return error instanceof Error && LIBRARY_MARKERS.some((marker) => marker in error);
}
