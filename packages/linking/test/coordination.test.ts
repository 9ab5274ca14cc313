import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinker, type Linker } from '@tremplin/linking';
import { createOntology, type Ontology } from '@tremplin/ontology';

type Row = readonly [id: string, kind: 'skill' | 'occupation' | 'occupationGroup', ...fr: string[]];

const CONCEPTS: readonly Row[] = [
  ['manage', 'skill', 'gestion de projets'],
  ['follow', 'skill', 'suivi de projets'],
  ['talk', 'skill', 'communication'],
  ['talk-projects', 'skill', 'communication de projets'],
  ['sql', 'skill', 'SQL'],
  ['java', 'skill', 'Java'],
  ['editor', 'occupation', 'éditeur/éditrice', 'rédacteur en chef/rédactrice en chef'],
  ['forester', 'occupation', 'forestier/forestière'],
  ['gardener', 'occupation', 'jardinier/jardinière'],
  ['foresters', 'occupationGroup', 'Forestiers'],
];

const ontology: Ontology = createOntology({
  meta: {
    id: 'x',
    version: '1',
    title: 'X',
    languages: ['fr'],
    licence: 'CC0-1.0',
    attribution: '',
  },
  concepts: CONCEPTS.map(([id, kind, preferred, ...alternatives]) => ({
    id: `urn:x:${id}`,
    kind,
    labels: { fr: { preferred: preferred!, alternatives } },
  })),
  occupationSkills: [],
  skillRelations: [],
  broader: [],
});
const linker: Linker = await createLinker(ontology, { embedder: 'none', labels: 'names' });
const ids = (found: readonly { readonly concept: string }[]): readonly string[] =>
  found.map(({ concept }) => concept.slice('urn:x:'.length));

describe('things named together', () => {
  it.each([
    ['gestion et suivi de projets', 'follow,manage'],
    ['SQL and Java', 'java,sql'],
    ['communication et suivi de projets', 'follow,talk'],
    ['gestion et suivi de patients', ''],
  ])('linkLabel: %s', async (label, expected) => {
    expect(
      ids(await linker.linkLabel(label))
        .toSorted()
        .join(),
    ).toBe(expected);
  });

  it.each([
    ['Je fais la gestion et le suivi.', ''],
    [
      'En charge de la gestion et suivi de projets pour la ville.',
      'gestion=manage,suivi de projets=follow',
    ],
    ['La gestion, puis le suivi de projets.', 'suivi de projets=follow'],
    ['Bonne communication et suivi de projets', 'suivi de projets=follow'],
  ])('link: %s', async (text, expected) => {
    const found = await linker.link(text);
    const shown = found.map((each, i) => `${text.slice(each.start, each.end)}=${ids(found)[i]}`);
    expect(shown.join()).toBe(expected);
  });
});

describe('titles', () => {
  const options = { language: 'fr', kinds: ['occupation', 'occupationGroup'] } as const;

  it.each([
    ['Éditeur', 'Éditrice', 'editor'],
    ['Stagiaire jardinier', 'Stagiaire jardinière (F/H)', 'gardener'],
    ['Forestier', 'Forestière (h/f/x)', 'forester,foresters'],
    ['Rédacteur en chef', 'Rédactrice en chef', 'editor'],
    ['Forestier / Jardinier', 'Forestière / Jardinière', 'forester,gardener,foresters'],
    ['Boulanger', 'Boulangère', ''],
  ])('%s and %s are one', async (masculine, feminine, expected) => {
    const found = await linker.linkLabel(masculine, options);
    expect(ids(found).join()).toBe(expected);
    expect(await linker.linkLabel(feminine, options)).toEqual(found);
  });

  it('puts groups behind, though their label is the one written', async () => {
    expect(ids(await linker.linkLabel('Forestiers', options))).toEqual(['forester', 'foresters']);
  });

  it('is not held up by a label longer than a title', async () => {
    expect(await linker.linkLabel(`${'x '.repeat(400)}forestier`, options)).toEqual([]);
  });
});

describe('joiners without width', () => {
  it('change nothing inside a word, wherever they stand, and are no part of its end', async () => {
    const joiner = fc.constantFrom('\u200c', '\u200d', '\u2060', '\ufeff');
    await fc.assert(
      fc.asyncProperty(joiner, fc.integer({ min: 1, max: 4 }), async (mark, at) => {
        const text = `Suivi, ${'Java'.slice(0, at)}${mark}${'Java'.slice(at)} et SQL`;
        const found = await linker.link(text);
        expect(ids(found)).toEqual(['java', 'sql']);
        expect(found[0]!.end).toBe(at < 4 ? 12 : 11);
      }),
      { numRuns: 40 },
    );
  });
});
