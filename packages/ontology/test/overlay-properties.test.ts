import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createOntology,
  describeConcept,
  findConcept,
  overlayOntology,
  type Ontology,
  type OntologyData,
} from '../src/index.ts';
import { randomOntologyData } from './random-ontology.ts';

/** Ids of their own, and mappings to each other. */
const prefixed = (data: OntologyData, name: string, targets: readonly string[]): OntologyData => {
  const id = (text: string): string => `urn:${name}:${text}`;
  return {
    ...data,
    meta: { ...data.meta, id: name },
    concepts: data.concepts.map((concept, i) => ({
      ...concept,
      id: id(concept.id),
      mappings: (concept.mappings ?? []).map((mapping, j) => ({
        ...mapping,
        target: targets[(i + j) % Math.max(1, targets.length)] ?? mapping.target,
      })),
    })),
    occupationSkills: data.occupationSkills.map((row) => ({
      ...row,
      occupation: id(row.occupation),
      skill: id(row.skill),
    })),
    skillRelations: data.skillRelations.map((row) => ({
      ...row,
      skill: id(row.skill),
      relatedSkill: id(row.relatedSkill),
    })),
    broader: data.broader.map((row) => ({ concept: id(row.concept), broader: id(row.broader) })),
    occupationContexts: (data.occupationContexts ?? []).map((row) => ({
      occupation: id(row.occupation),
      workContext: id(row.workContext),
    })),
  };
};

const packs = fc
  .tuple(randomOntologyData, randomOntologyData, randomOntologyData, randomOntologyData)
  .map(([a, b, x, y]) => {
    const bases = [prefixed(a, 'a', []), prefixed(b, 'b', [])];
    const ids = bases.flatMap(({ concepts }) => concepts.map(({ id }) => id));
    const overlays = [prefixed(x, 'x', ids), prefixed(y, 'y', ids)];
    return { bases: bases.map(createOntology), overlays };
  });

const labelSet = (ontology: Ontology, id: string): ReadonlySet<string> =>
  new Set(
    Object.entries(describeConcept(ontology, findConcept(ontology, id)!).labels).flatMap(
      ([language, { preferred, alternatives }]) =>
        [preferred, ...alternatives].map((label) => `${language} ${label}`),
    ),
  );

describe('overlayOntology, whatever the packs', () => {
  it.each([{ exactMatch: 'join' }, { exactMatch: 'keep', prefer: 'base' }] as const)(
    'does not depend on their order (%j)',
    (options) => {
      fc.assert(
        fc.property(packs, ({ bases, overlays }) => {
          const hasAny = [...bases, ...overlays].some(
            (pack) => ('size' in pack ? pack.size : pack.concepts.length) > 0,
          );
          fc.pre(hasAny);
          const first = overlayOntology(bases, overlays, options);
          const reversedRows = overlays.toReversed().map((data) => ({
            ...data,
            concepts: data.concepts.toReversed(),
            occupationSkills: data.occupationSkills.toReversed(),
            skillRelations: data.skillRelations.toReversed(),
            broader: data.broader.toReversed(),
          }));
          const second = overlayOntology(bases.toReversed(), reversedRows, options);
          expect(second.ontology.hash).toBe(first.ontology.hash);
          expect(second.conflicts).toEqual(first.conflicts);
          expect(second.dangling).toEqual(first.dangling);
          expect(second.coverage).toEqual(first.coverage);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('keeps every concept of a base, and every label of an overlay where its concept is', () => {
    fc.assert(
      fc.property(packs, ({ bases, overlays }) => {
        fc.pre([...bases].some(({ size }) => size > 0));
        const { ontology, places } = overlayOntology(bases, overlays);
        for (const pack of bases) {
          for (const id of pack.tables.kinds.keys()) {
            const uri = describeConcept(pack, findConceptAt(pack, id)).id;
            for (const label of labelSet(pack, uri))
              expect(labelSet(ontology, uri)).toContain(label);
          }
        }
        for (const { id } of overlays.flatMap(({ concepts }) => concepts)) {
          const place = places.get(id)!;
          expect(findConcept(ontology, place)).toBe(place);
          const overlay = overlays.find(({ concepts }) => concepts.some((c) => c.id === id))!;
          for (const label of labelSet(createOntology(overlay), id))
            expect(labelSet(ontology, place)).toContain(label);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function findConceptAt(
  ontology: Ontology,
  row: number,
): NonNullable<ReturnType<typeof findConcept>> {
  const { bytes, offsets } = ontology.tables.ids;
  const id = new TextDecoder().decode(bytes.subarray(offsets[row], offsets[row + 1]));
  return findConcept(ontology, id)!;
}
