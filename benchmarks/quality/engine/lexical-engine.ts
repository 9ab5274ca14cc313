import { titleVariants, type RankedText } from '@tremplin/linking';
import {
  conceptIds,
  createOntology,
  kindOf,
  labelsOf,
  type ConceptId,
  type ConceptKind,
  type Language,
  type Ontology,
} from '@tremplin/ontology';
import { createLexicalIndex, type LexicalIndex } from './lexical-index.ts';
import type { Engine, EngineRanker } from './engine.ts';

/** ISCO groups stand for many occupations, one of which is nearly always meant. */
const GROUP_PENALTY = 0.25;

/** One label often belongs to several concepts: the others of its labels tell them apart. */
const MEAN_WEIGHT = 0.05;

/**
 * What one would build first: cosine of TF-IDF weighted character n-grams with the nearest label, times the
 * coverage of its words for sentences. No model, no other language.
 */
export const lexicalEngine: Engine = {
  name: 'lexical',
  embedder: null,
  // oxlint-disable-next-line typescript/require-await -- the contract of an engine is asynchronous
  rank: async (ontology, kinds) => rankLexically(ontology, kinds),
  async compareTitles({ left, right }, { language }) {
    const ranker = rankLexically(titlesAsOntology(right, language), ['occupation']);
    return ranker.score(left, { kind: 'title', language });
  },
};

function rankLexically(ontology: Ontology, kinds: readonly ConceptKind[]): EngineRanker {
  const concepts = kinds
    .flatMap((kind) => conceptIds(ontology, kind) as ConceptId[])
    .toSorted((a, b) => (a < b ? -1 : 1));
  const isGroup = concepts.map((id) => kindOf(ontology, id) === 'occupationGroup');
  const indexes = new Map<Language, LexicalIndex>();
  const indexOf = (language: Language): LexicalIndex => {
    let index = indexes.get(language);
    if (!index) {
      index = createLexicalIndex(concepts.map((id) => textsOf(ontology, id, language)));
      indexes.set(language, index);
    }
    return index;
  };
  return {
    concepts,
    // oxlint-disable-next-line typescript/require-await -- the contract of an engine is asynchronous
    async score(texts, { kind, language }) {
      const index = indexOf(language);
      return texts.map((text) => {
        const scores = scoreReadings(index, text, kind);
        return scores.map((score, i) => score - (isGroup[i] === true ? GROUP_PENALTY : 0));
      });
    },
  };
}

/** Of the readings of a title, the best counts. */
function scoreReadings(index: LexicalIndex, text: string, kind: RankedText): Float32Array {
  const readings = kind === 'title' ? titleVariants(text) : [text];
  return readings
    .map((reading) => {
      const { best, mean } = index.score(reading, { byCoverage: kind === 'sentence' });
      return best.map((score, i) => score + MEAN_WEIGHT * mean[i]!);
    })
    .reduce((all, each) => all.map((score, i) => Math.max(score, each[i]!)));
}

/** Labels in the language; of a concept without any, those in the next language of the pack. */
function textsOf(ontology: Ontology, id: ConceptId, language: Language): readonly string[] {
  for (const each of [language, ...ontology.meta.languages]) {
    const labels = labelsOf(ontology, id, each);
    if (!labels) continue;
    return [...new Set([labels.preferred, ...labels.alternatives].flatMap(titleVariants))];
  }
  return [];
}

function titlesAsOntology(titles: readonly string[], language: Language): Ontology {
  const meta = { id: 'titles', version: '1', title: '', languages: [language] };
  return createOntology({
    meta: { ...meta, licence: '', attribution: '' },
    concepts: titles.map((preferred, i) => ({
      // Ids sort as the places do.
      id: `urn:title:${String(i).padStart(9, '0')}`,
      kind: 'occupation',
      labels: { [language]: { preferred, alternatives: [] } },
    })),
    occupationSkills: [],
    skillRelations: [],
    broader: [],
  });
}
