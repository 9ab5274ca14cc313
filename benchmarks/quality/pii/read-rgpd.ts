import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CliError } from '@tremplin/cli';
import { readCsvRows } from '../data/read-csv-rows.ts';
import { isFile, isFolder } from '../data/locate.ts';
import { readText } from '../data/read-text.ts';
import type { MarkedSpan, MarkedText } from './marked-text.ts';

interface Annotations {
  readonly document_name: string;
  readonly entities: readonly {
    readonly entity_type: string;
    readonly start_pos: number;
    readonly end_pos: number;
  }[];
}

/** Documents beside a folder `annotations`, in folders of any name. */
export function readRgpdDocuments(
  folder: string,
  note: (message: string) => void,
): readonly MarkedText[] {
  const annotations = join(folder, 'annotations');
  if (!isFolder(annotations)) return [];
  const documents = documentPaths(folder);
  return readdirSync(annotations)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const { document_name, entities } = parse(join(annotations, name));
      const path = documents.get(document_name);
      if (path === undefined) {
        note(`rgpd: ${name} left out: its document is not there`);
        return [];
      }
      return [
        {
          text: readText(path),
          spans: entities.map(({ entity_type, start_pos, end_pos }) => ({
            start: start_pos,
            end: end_pos,
            label: entity_type,
          })),
        },
      ];
    });
}

const TAG = /<(?<label>[a-z_]+)>/gu;
/** What a tag stands behind: a word with its hyphens, and the particles between it and the tag before. */
const WORD = /[\p{L}\p{M}\p{N}’'.-]+$/u;
const PARTICLES =
  /^\s(?:(?:de|da|du|le|la|van|von|der|di|del|el|al|Le|La|De|Van|Von|Del)\s){1,3}[\p{L}\p{M}’'-]+$/u;
const NAMES = ['first_name', 'last_name'];

/** Sentences with `Word<first_name>`: not every name is marked. */
export function readRgpdSentences(file: string): readonly MarkedText[] {
  return readCsvRows(file, ['text']).map(({ text = '' }) => readTagged(text));
}

function readTagged(tagged: string): MarkedText {
  const spans: MarkedSpan[] = [];
  let text = '';
  let from = 0;
  for (const match of tagged.matchAll(TAG)) {
    const piece = tagged.slice(from, match.index);
    text += piece;
    from = match.index + match[0].length;
    const { label = '' } = match.groups!;
    const word = (PARTICLES.exec(piece) ?? WORD.exec(piece))?.[0]
      .trim()
      .replace(/^[^'’]{1,3}['’](?=\p{Lu})/u, '');
    if (!NAMES.includes(label) || word === undefined || word === '') continue;
    spans.push({ start: text.length - word.length, end: text.length, label });
  }
  return { text: text + tagged.slice(from), spans };
}

function documentPaths(folder: string): ReadonlyMap<string, string> {
  const folders = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isFolder);
  const files = folders.flatMap((path) => readdirSync(path).map((name) => join(path, name)));
  return new Map(
    files
      .filter((path) => isFile(path) && path.endsWith('.txt'))
      .map((path) => [basename(path), path]),
  );
}

function parse(file: string): Annotations {
  try {
    return JSON.parse(readText(file)) as Annotations;
  } catch (cause) {
    if (CliError.is(cause)) throw cause;
    throw new CliError('bad-input', `${file}: not JSON; fetch the file again`, { cause });
  }
}
