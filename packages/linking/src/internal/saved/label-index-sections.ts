import type { Ontology } from '@tremplin/ontology';
import { longestForm, type FormTable } from '../form-table.ts';
import type { LabelIndex } from '../label-index.ts';
import { LANES } from '../lanes.ts';
import { joinTexts, packTexts } from '../text-table.ts';
import type { SectionSource } from './section-file.ts';
import { putTexts, putWords, takeTexts, takeWords, type PutSection } from './table-sections.ts';

export function putLabelIndex(put: PutSection, name: string, index: LabelIndex): void {
  const { lexicon, forms, heads, next, lanes, spelling } = index;
  putWords(put, `${name}.words`, lexicon.words);
  for (const lane of LANES.keys()) {
    putWords(put, `${name}.stems.${lane}`, lexicon.stems[lane]!);
    putWords(put, `${name}.roots.${lane}`, lexicon.roots[lane]!);
    put(`${name}.inflected.${lane}`, lexicon.inflected[lane]!);
  }
  putForms(put, `${name}.forms`, forms);
  put(`${name}.heads.keys`, heads.keys);
  put(`${name}.heads.places`, heads.places);
  put(`${name}.next`, next);
  put(`${name}.lanes`, lanes);
  putWords(put, `${name}.spelling.words`, spelling.words);
  put(`${name}.spelling.counts`, spelling.counts);
  put(`${name}.spelling.offsets`, spelling.offsets);
  put(`${name}.spelling.entries`, spelling.entries);
}

export function takeLabelIndex(
  source: SectionSource,
  name: string,
  ontology: Ontology,
): LabelIndex {
  const { take } = source;
  const forms = takeForms(source, `${name}.forms`, ontology);
  return {
    lexicon: {
      words: takeWords(source, `${name}.words`),
      stems: LANES.map((_, lane) => takeWords(source, `${name}.stems.${lane}`)),
      roots: LANES.map((_, lane) => takeWords(source, `${name}.roots.${lane}`)),
      inflected: LANES.map((_, lane) => take(`${name}.inflected.${lane}`, Uint8Array)),
    },
    forms,
    heads: {
      keys: take(`${name}.heads.keys`, Int32Array),
      places: take(`${name}.heads.places`, Uint32Array),
    },
    next: take(`${name}.next`, Int32Array),
    lanes: take(`${name}.lanes`, Uint8Array),
    longest: longestForm(forms),
    spelling: {
      words: takeWords(source, `${name}.spelling.words`),
      counts: take(`${name}.spelling.counts`, Uint32Array),
      offsets: take(`${name}.spelling.offsets`, Uint32Array),
      entries: take(`${name}.spelling.entries`, Uint32Array),
    },
  };
}

const WIDE_COLUMNS = [
  'concept',
  'label',
  'text',
  'wordStart',
  'words',
  'stemStart',
  'stems',
  'roots',
] as const;
const NARROW_COLUMNS = ['kind', 'language', 'lane', 'flags'] as const;

function putForms(put: PutSection, name: string, forms: FormTable): void {
  putTexts(put, `${name}.own`, forms.own);
  for (const column of WIDE_COLUMNS) put(`${name}.${column}`, forms[column]);
  for (const column of NARROW_COLUMNS) put(`${name}.${column}`, forms[column]);
}

function takeForms(source: SectionSource, name: string, ontology: Ontology): FormTable {
  const own = takeTexts(source, `${name}.own`);
  const wide = WIDE_COLUMNS.map((column) => [
    column,
    source.take(`${name}.${column}`, Uint32Array),
  ]);
  const narrow = NARROW_COLUMNS.map((column) => [
    column,
    source.take(`${name}.${column}`, Uint8Array),
  ]);
  return {
    texts: joinTexts(packTexts(ontology), own),
    own,
    languages: ontology.meta.languages,
    ...(Object.fromEntries(wide) as Record<(typeof WIDE_COLUMNS)[number], Uint32Array>),
    ...(Object.fromEntries(narrow) as Record<(typeof NARROW_COLUMNS)[number], Uint8Array>),
  };
}
