import type { Document } from './engine/engine.ts';

/** Bundled files as if somebody had chosen their folder. */
export function documentsOf(files: Readonly<Record<string, string>>): readonly Document[] {
  return Object.entries(files).map(([name, content]) => ({ name, content }));
}
