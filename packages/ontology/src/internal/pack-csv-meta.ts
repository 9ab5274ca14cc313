import { OntologyError } from '../ontology-error.ts';
import type { ConceptRecord, OntologyMeta } from '../ontology-data.ts';
import type { RowOutcome } from './import-tables.ts';
import { PACK_CSV } from './pack-csv-layout.ts';

const KEYS = ['id', 'version', 'title', 'licence', 'attribution'] as const;
type Key = (typeof KEYS)[number];

/** `meta.csv` as it is read: one row for each key, and one for each language. */
export interface PackMeta {
  add(key: string, value: string): RowOutcome;
  /** Whether a text in this language may stand in the pack. */
  languageProblem(language: string): string | undefined;
  meta(concepts: readonly ConceptRecord[]): OntologyMeta;
}

export function createPackMeta(): PackMeta {
  const values = new Map<Key, string>();
  const languages = new Set<string>();
  return {
    add(key, value) {
      if (key === 'language') {
        if (value.trim() === '')
          return { code: 'missing-value', message: 'no language; row left out' };
        languages.add(value);
        return undefined;
      }
      const known = KEYS.find((candidate) => candidate === key);
      if (!known) {
        const message = `key "${key}" is not one of ${KEYS.join(', ')}, language; row left out`;
        return { code: 'unknown-value', message };
      }
      if (values.has(known)) {
        return {
          code: 'duplicate-id',
          message: `key "${key}" is there already; the first is kept`,
        };
      }
      values.set(known, value);
      return undefined;
    },
    languageProblem(language) {
      if (languages.size === 0 || languages.has(language)) return undefined;
      return `language "${language}" is not one of ${[...languages].join(', ')}, which ${PACK_CSV.meta.file} lists; add a row language,${language} there`;
    },
    meta(concepts) {
      const id = values.get('id') ?? '';
      if (id.trim() === '') {
        throw new OntologyError(
          'invalid-record',
          `${PACK_CSV.meta.file}: no row with the key id; add a row id,<short name of the classification>`,
        );
      }
      return {
        id,
        version: values.get('version') ?? 'unknown',
        title: values.get('title') ?? id,
        languages: languages.size > 0 ? [...languages].toSorted() : languagesOf(concepts),
        licence: values.get('licence') ?? '',
        attribution: values.get('attribution') ?? '',
      };
    },
  };
}

function languagesOf(concepts: readonly ConceptRecord[]): readonly string[] {
  const found = concepts.flatMap(({ labels, descriptions = {} }) => [
    ...Object.keys(labels),
    ...Object.keys(descriptions),
  ]);
  return [...new Set(found)].toSorted();
}
