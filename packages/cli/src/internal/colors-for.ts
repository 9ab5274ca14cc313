import picocolors from 'picocolors';
import type { CliIo, CliStream } from '../cli-io.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colour functions that leave text as it is where colours do not belong. */
export function colorsFor(stream: CliStream, env: CliIo['env']): Colors {
  return picocolors.createColors(hasColors(stream, env));
}

/** A terminal that was not asked to do without. Reference: no-color.org. */
export function hasColors({ isTTY }: CliStream, env: CliIo['env']): boolean {
  return isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
