import type { VaultEntry } from '@tremplin/profile';

const LONGEST = 160;

/** The words at a place of the source. Falls back to the place itself where the words are not at hand. */
export function quote(
  source: { readonly pointer?: string; readonly start?: number; readonly end?: number },
  text: string | null,
  entry?: VaultEntry,
): string {
  if (source.pointer !== undefined)
    return shorten(valueAt(source.pointer, entry) ?? source.pointer);
  return text === null ? '' : shorten(text.slice(source.start, source.end));
}

function valueAt(pointer: string, entry: VaultEntry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  if (entry.format === 'json-resume') {
    const field = entry.fields.find((each) => each.pointer === pointer);
    return field === undefined ? undefined : wordsOf(field.value);
  }
  return 'value' in entry ? wordsOf(resolve(entry.value, pointer)) : undefined;
}

/** RFC 6901. */
function resolve(value: unknown, pointer: string): unknown {
  let at = value;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return at;
}

function wordsOf(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
