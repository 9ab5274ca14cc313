import { describe, expect, it } from 'vitest';
import { createOntology, overlayOntology } from '../src/index.ts';
import { kitchen } from './fixtures.ts';
import { acme, match, skill } from './overlay-fixtures.ts';

const base = createOntology(kitchen);

const codesOf = (conflicts: readonly { readonly code: string }[]): readonly string[] =>
  conflicts.map(({ code }) => code);

describe('overlayOntology: labels', () => {
  it('lists labels that two concepts of a kind have, and keeps them', () => {
    const overlay = acme([
      skill('grilling', 'GRILLING '),
      skill('bbq', 'barbecue', {
        labels: { en: { preferred: 'barbecue', alternatives: ['Grilling'] } },
      }),
      { ...skill('g', 'grilling'), kind: 'occupation' },
      skill('near', 'grillings'),
    ]);
    const { ontology, conflicts } = overlayOntology(base, overlay);
    expect(conflicts).toEqual([
      expect.objectContaining({ concept: 'urn:acme:bbq', others: ['urn:acme:grilling'] }),
      expect.objectContaining({ concept: 'urn:acme:bbq', others: ['urn:test:grill'] }),
      expect.objectContaining({ concept: 'urn:acme:grilling', others: ['urn:test:grill'] }),
    ]);
    expect(new Set(codesOf(conflicts))).toEqual(new Set(['label-collision']));
    expect(conflicts[2]!.message).toContain('"grilling" (en)');
    expect(ontology.size).toBe(base.size + 4);
  });

  it('says how two concepts of one label are mapped', () => {
    const overlay = acme([skill('grilling', 'grilling', match('closeMatch', 'grill'))]);
    expect(overlayOntology(base, overlay).conflicts[0]!.message).toMatch(
      /they are mapped \(closeMatch\), and a text with that label may be either$/u,
    );
  });

  it('says nothing of a label that joined its concept', () => {
    const overlay = acme([skill('grilling', 'grilling', match('exactMatch', 'grill'))]);
    expect(overlayOntology(base, overlay).conflicts).toEqual([]);
  });
});

describe('overlayOntology: coverage', () => {
  it('counts what is mapped, by relation, kind and pack', () => {
    const other = createOntology({
      ...kitchen,
      meta: { ...kitchen.meta, id: 'other' },
      concepts: [skill('there', 'there')].map((row) => ({ ...row, id: 'urn:other:1' })),
      occupationSkills: [],
      skillRelations: [],
      broader: [],
    });
    const overlay = acme([
      skill('1', 'one', match('exactMatch', 'knife')),
      skill('2', 'two', {
        mappings: [
          { relation: 'broadMatch', target: 'urn:test:sauce' },
          { relation: 'closeMatch', target: 'urn:other:1' },
        ],
      }),
      skill('3', 'three', match('closeMatch', 'nowhere')),
      { ...skill('4', 'four'), kind: 'occupation' },
    ]);
    const { coverage } = overlayOntology([other, base], overlay);
    expect(coverage.overall).toEqual({
      concepts: 4,
      mapped: 2,
      share: 0.5,
      relations: { exactMatch: 1, closeMatch: 1, broadMatch: 1, narrowMatch: 0, relatedMatch: 0 },
    });
    expect(coverage.byKind.skill).toMatchObject({ concepts: 3, mapped: 2, share: 2 / 3 });
    expect(coverage.byKind.occupation).toMatchObject({ concepts: 1, mapped: 0, share: 0 });
    expect(coverage.byPack.map(({ id, coverage: { share } }) => [id, share])).toEqual([
      ['kitchen', 0.5],
      ['other', 0.25],
    ]);
    expect(coverage.unmapped).toEqual(['urn:acme:3', 'urn:acme:4']);
  });
});
