import type { OntologyMeta } from '../ontology-data.ts';
import type { Layer } from './overlay-layers.ts';

/** What identifies several packs as one: their names joined, and all that their licences ask for. */
export function joinedMeta(layers: readonly Layer[], given: Partial<OntologyMeta>): OntologyMeta {
  const all = layers.map(({ data }) => data.meta);
  const joined = (field: Exclude<keyof OntologyMeta, 'languages'>, between: string): string =>
    [...new Set(all.map((meta) => meta[field]))].filter((text) => text !== '').join(between);
  return {
    id: joined('id', '-'),
    version: all.map(({ version }) => version).join('+'),
    title: joined('title', ' + '),
    licence: joined('licence', ' AND '),
    attribution: joined('attribution', ' '),
    ...given,
    languages: [...new Set(all.flatMap(({ languages }) => languages))].toSorted(),
  };
}
