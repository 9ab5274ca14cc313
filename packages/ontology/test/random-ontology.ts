import fc from 'fast-check';
import type { ConceptKind, ConceptRecord, OntologyData } from '../src/index.ts';
import {
  CONCEPT_KINDS,
  MAPPING_RELATIONS,
  RELATION_TYPES,
  REUSE_LEVELS,
  SKILL_TYPES,
} from '../src/concept.ts';

/** Texts that a spreadsheet, a CSV file or a set of strings could change. */
export const NASTY_TEXTS: readonly string[] = [
  'a "quoted" label',
  '"',
  'commas, and; semicolons',
  'two\nlines',
  'two\r\nlines',
  'a lone \r return',
  'a tab\there',
  '\tstarts with a tab',
  ' spaces around ',
  '=1+1',
  '+33 1 23',
  '-',
  '@home',
  "'",
  "''",
  "'=1+1",
  "'s avonds",
  "'\\r",
  '\\r and \\0',
  'a NUL \0 here',
  'one | two',
  '𝒮kill 🧵',
  'e\u0301te\u0301',
  'été',
  'mark \uFEFF inside',
  '',
  'constructor',
  '__proto__',
];

/** A byte-order mark at the start of a text is dropped when a pack is read: no text of a pack has one. */
const text: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...NASTY_TEXTS), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .filter((string) => !string.startsWith('\uFEFF'));

const LANGUAGES = ['en', 'fr', 'mt'];

const labels: fc.Arbitrary<ConceptRecord['labels']> = fc
  .uniqueArray(fc.constantFrom(...LANGUAGES))
  .chain((languages) =>
    fc.record(
      Object.fromEntries(
        languages.map((language) => [
          language,
          fc.uniqueArray(text, { minLength: 1, maxLength: 5 }).chain((all) =>
            fc.record({
              preferred: fc.constant(all[0]!),
              alternatives: fc.constant(all.slice(1)),
              caseSensitive: fc.subarray(all),
            }),
          ),
        ]),
      ),
    ),
  );

const shareIn255ths: fc.Arbitrary<number> = fc.integer({ min: 1, max: 255 }).map((n) => n / 255);

function concept(id: string): fc.Arbitrary<ConceptRecord> {
  return fc
    .record(
      {
        id: fc.constant(id),
        kind: fc.constantFrom(...CONCEPT_KINDS),
        labels,
        code: text,
        skillType: fc.constantFrom(...SKILL_TYPES.slice(1)),
        reuseLevel: fc.constantFrom(...REUSE_LEVELS.slice(1)),
        learningHours: fc.nat(65_535),
        descriptions: fc.dictionary(fc.constantFrom(...LANGUAGES), text),
        mappings: fc.array(
          fc.record({ relation: fc.constantFrom(...MAPPING_RELATIONS), target: text }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['id', 'kind', 'labels'] },
    )
    .map((record) => record as ConceptRecord);
}

/** Any ontology that {@link createOntology} takes, of up to eight concepts with texts of all sorts. */
export const randomOntologyData: fc.Arbitrary<OntologyData> = fc
  .uniqueArray(
    text.filter((id) => id !== ''),
    { maxLength: 8 },
  )
  .chain((ids) => fc.tuple(...ids.map(concept)))
  .chain((concepts) => {
    const of = (kind?: ConceptKind): readonly string[] =>
      concepts.filter((row) => !kind || row.kind === kind).map(({ id }) => id);
    const links = <T>(
      sources: readonly string[],
      targets: readonly string[],
      row: (source: string, target: string) => fc.Arbitrary<T>,
    ): fc.Arbitrary<readonly T[]> =>
      sources.length === 0 || targets.length === 0
        ? fc.constant([])
        : fc.array(
            fc
              .tuple(fc.constantFrom(...sources), fc.constantFrom(...targets))
              .chain(([source, target]) => row(source, target)),
            { maxLength: 6 },
          );
    const relationType = fc.constantFrom(...RELATION_TYPES);
    return fc.record({
      meta: fc.record({
        id: fc.constant('random'),
        version: text,
        title: text,
        languages: fc.constant(LANGUAGES),
        licence: text,
        attribution: text,
      }),
      concepts: fc.constant(concepts),
      occupationSkills: links(of('occupation'), of('skill'), (occupation, skill) =>
        fc
          .record(
            {
              occupation: fc.constant(occupation),
              skill: fc.constant(skill),
              relationType,
              importance: shareIn255ths,
              level: shareIn255ths,
            },
            { requiredKeys: ['occupation', 'skill', 'relationType'] },
          )
          .map((row) => row as OntologyData['occupationSkills'][number]),
      ),
      skillRelations: links(of('skill'), of('skill'), (skill, relatedSkill) =>
        fc.record({
          skill: fc.constant(skill),
          relatedSkill: fc.constant(relatedSkill),
          relationType,
        }),
      ),
      broader: links(of(), of(), (source, target) =>
        fc.constant({ concept: source, broader: target }),
      ),
      occupationContexts: links(of('occupation'), of('workContext'), (occupation, workContext) =>
        fc.constant({ occupation, workContext }),
      ),
    });
  });
