import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import {
  conceptIds,
  createLearningMap,
  labelsOf,
  learningHours,
  mappingsOf,
  skillsOf,
  type ConceptId,
} from '../src/index.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

const pack = digitalPack();
const skills = conceptIds(pack, 'skill');
const occupations = conceptIds(pack, 'occupation');
const targets = (ids: readonly ConceptId[], scheme: string): readonly string[] =>
  ids
    .flatMap((id) => mappingsOf(pack, id))
    .map(({ target }) => target)
    .filter((target) => target.startsWith(scheme));

/** What two spellings of one label have in common. */
const folded = (label: string): string =>
  label.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

describe('the digital pack', () => {
  it('is as large as it says', () => {
    expect(skills.length).toBeGreaterThanOrEqual(250);
    expect(occupations.length).toBeGreaterThanOrEqual(25);
  });

  it('names everything in both languages, and no two things alike', () => {
    for (const language of ['en', 'fr']) {
      const seen = new Map<string, ConceptId>();
      for (const id of [...skills, ...occupations]) {
        const labels = labelsOf(pack, id, language);
        expect(labels, `${id} in ${language}`).toBeDefined();
        const all = [labels!.preferred, ...labels!.alternatives];
        for (const label of all) {
          expect(label).toBe(label.trim());
          expect(label, `"${label}" of ${id}`).not.toMatch(/[’\u00a0]|\s{2}|^.{81}/u);
          expect(seen.get(folded(label)) ?? id, `"${label}" names two concepts`).toBe(id);
          seen.set(folded(label), id);
        }
        const elsewhere = ['en', 'fr'].flatMap(
          (other) => labelsOf(pack, id, other)?.caseSensitive ?? [],
        );
        for (const label of labels!.caseSensitive ?? []) expect(elsewhere).toContain(label);
      }
    }
  });

  it('leaves no skill without an occupation', () => {
    const used = new Set(occupations.flatMap((id) => skillsOf(pack, id).map(({ skill }) => skill)));
    expect(skills.filter((id) => !used.has(id))).toEqual([]);
  });

  it('has no cycle of prerequisites', () => {
    const { offsets, targets, types } = pack.tables.skillRelations;
    const open = new Set<number>();
    const done = new Set<number>();
    const visit = (row: number): void => {
      expect(open.has(row), `a prerequisite of row ${row} needs it`).toBe(false);
      if (done.has(row)) return;
      open.add(row);
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++)
        if (types[i] === 0) visit(targets[i]!);
      open.delete(row);
      done.add(row);
    };
    for (let row = 0; row < pack.size; row++) visit(row);
  });

  it('maps at most one concept to an ESCO concept exactly', () => {
    const exact = [...skills, ...occupations].flatMap((id) =>
      mappingsOf(pack, id).filter(({ relation }) => relation === 'exactMatch'),
    );
    const twice = exact
      .map(({ target }) => target)
      .filter((target, i, all) => all.indexOf(target) !== i);
    expect(twice).toEqual([]);
  });

  it('gives every occupation essential skills and every skill hours and an acyclic way to learn it', () => {
    for (const occupation of occupations) {
      const essential = skillsOf(pack, occupation).filter(
        ({ relationType }) => relationType === 'essential',
      );
      expect(essential.length, occupation).toBeGreaterThanOrEqual(5);
    }
    for (const skill of skills) {
      const path = createLearningMap(pack, skill).pathFrom(new Set());
      expect(learningHours(pack, skill)).toBeGreaterThan(0);
      expect(path.steps.at(-1)!.skill).toBe(skill);
      expect(new Set(path.steps.map((step) => step.skill)).size).toBe(path.steps.length);
    }
  });

  it.skipIf(!hasSharedData)(
    'maps to ESCO URIs and ROME codes that exist (skipped without the public data)',
    () => {
      const esco = (file: string): string => readFileSync(join(sharedData, 'esco', file), 'utf8');
      const escoText = `${esco('skills_en.csv')}${esco('occupations_en.csv')}`;
      const rome = readFileSync(
        join(sharedData, 'rome4', 'unix_referentiel_code_rome_v460_utf8.csv'),
        'utf8',
      );
      const uris = targets([...skills, ...occupations], 'http://data.europa.eu/esco/');
      const codes = targets(occupations, 'rome:').map((target) => target.slice('rome:'.length));
      expect(uris.length).toBeGreaterThan(200);
      expect(codes.length).toBeGreaterThan(30);
      for (const uri of uris) expect(escoText.includes(`,${uri},`), uri).toBe(true);
      for (const code of codes) expect(rome.includes(code), code).toBe(true);
    },
  );
});
