import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinker } from '@tremplin/linking';
import { buildLabelIndex } from '../src/internal/build-label-index.ts';
import { editDistance } from '../src/internal/edit-distance.ts';
import { findHits } from '../src/internal/find-hits.ts';
import { labelForms } from '../src/internal/label-forms.ts';
import { resolveTokens } from '../src/internal/resolve-tokens.ts';
import { correct, createSpellingIndex } from '../src/internal/spelling-index.ts';
import { tokenize } from '../src/internal/tokenize.ts';
import { MINI_DATA, miniOntology } from './mini-ontology.ts';

const linker = await createLinker(miniOntology());

const LABELS = MINI_DATA.concepts.flatMap(({ labels }) =>
  Object.values(labels).flatMap(({ preferred, alternatives }) => [preferred, ...alternatives]),
);
const FILLERS = [
  'et',
  'de',
  ', ',
  '. ',
  '\n',
  ' — ',
  "l'",
  '(H/F)',
  '·euse',
  'œuvre',
  '🎓',
  'zzz',
  'Go',
  'e\u0301',
];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...LABELS, ...FILLERS), fc.string({ unit: 'binary', maxLength: 6 })),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(' '));

const wordsOf = (label: string) => tokenize(label).folds.join(' ');

describe('link, for any text', () => {
  it('gives sorted mentions that do not overlap, at offsets of the text', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (input) => {
        let end = 0;
        for (const mention of await linker.link(input)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(input.length);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          end = mention.end;
        }
      }),
    );
  });

  it('gives offsets at which the label stands, when exact', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('NFC', 'NFD'), async (input, form) => {
        const given = input.normalize(form);
        for (const { start, end, label, kind, method } of await linker.link(given)) {
          if (method !== 'exact') continue;
          // A small word at either end of the label may stay outside: "[au] pair worker".
          const forms = labelForms(label, kind).map((labelForm) => ` ${wordsOf(labelForm.text)} `);
          const written = ` ${wordsOf(given.slice(start, end))} `;
          expect(forms.some((labelForm) => labelForm.includes(written))).toBe(true);
        }
      }),
    );
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (input) => {
        await linker.link(input);
        await linker.linkLabel(input);
      }),
    );
  });

  it('does not depend on the order of the concepts', async () => {
    const shuffled = fc.shuffledSubarray([...MINI_DATA.concepts], {
      minLength: MINI_DATA.concepts.length,
    });
    await fc.assert(
      fc.asyncProperty(shuffled, text, async (concepts, input) => {
        const other = await createLinker(miniOntology({ ...MINI_DATA, concepts }));
        expect(await other.link(input)).toEqual(await linker.link(input));
      }),
      { numRuns: 25 },
    );
  });

  it('finds each label alone, by its own concept or one that shares it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MINI_DATA.concepts),
        fc.constantFrom('en', 'fr'),
        async ({ id, kind, labels }, language) => {
          const found = await linker.linkLabel(labels[language]!.preferred, { kinds: [kind] });
          expect(found.map(({ concept }) => concept)).toContain(id);
          expect(found[0]!.confidence).toBe(1);
        },
      ),
    );
  });

  it('links every gender of a title to the same concept', async () => {
    const titles = [
      [
        'développeur web',
        'développeuse web',
        'développeur·euse web',
        'développeur(se) web',
        'Développeur/se web (F/H)',
      ],
      [
        'directeur technique',
        'directrice technique',
        'directeur·rice technique',
        'directeur.trice technique',
      ],
      ["agent d'entretien", 'agente d’entretien', "agent·e d'entretien", "agent-e d'entretien"],
      ['infirmier', 'infirmière', 'infirmier·ère', 'infirmier(ère)', 'infirmier-ière'],
      ['technicien de maintenance', 'technicienne de maintenance', 'technicien·ne de maintenance'],
      ['chef de projet', 'cheffe de projet', 'chef·fe de projet', 'chef(fe) de projet'],
    ];
    const style = fc.constantFrom(
      (title: string) => title,
      (title: string) => title.toUpperCase(),
      (title: string) => title.normalize('NFD'),
      (title: string) => `Je suis ${title}, à Lyon`,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...titles), style, async (forms, write) => {
        const linked = await Promise.all(forms.map((form) => linker.link(write(form))));
        const concepts = linked.map((mentions) => mentions.map(({ concept }) => concept));
        expect(concepts[0]).toHaveLength(1);
        expect(new Set(concepts.map(String)).size).toBe(1);
      }),
    );
  });

  it('does work in proportion to the text', () => {
    const index = buildLabelIndex(miniOntology());
    const lookups = (input: string) => {
      const tokens = tokenize(input);
      return findHits({ index, tokens, words: resolveTokens(index, tokens), isLabel: false })
        .lookups;
    };
    const most = index.longest * index.lanes.length;
    for (const hostile of [
      'project management ',
      'Python ',
      'h/',
      "d'",
      'gestion de de de ',
      '(e',
      'C++/',
    ]) {
      const count = (repeats: number) => lookups(hostile.repeat(repeats));
      expect(count(2000)).toBeLessThanOrEqual(2.1 * count(1000) + most);
      expect(count(2000)).toBeLessThanOrEqual(tokenize(hostile.repeat(2000)).folds.length * most);
    }
  });
});

describe('spelling', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd'),
    minLength: 5,
    maxLength: 11,
  });

  it('agrees with a plain scan of all words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (known, written) => {
        const limit = written.length >= 9 ? 2 : 1;
        const distances = known
          .filter((candidate) => candidate[0] === written[0])
          .map((candidate) => editDistance(written, candidate, limit));
        const nearest = Math.min(limit + 1, ...distances);
        const found = correct(createSpellingIndex(new Map(known.map((w) => [w, 1]))), written);
        expect(found?.edits ?? limit + 1).toBe(nearest);
      }),
    );
  });

  it('counts a swap of neighbours once', () => {
    expect(editDistance('pyhton', 'python', 2)).toBe(1);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('', 'ab', 2)).toBe(2);
  });
});
