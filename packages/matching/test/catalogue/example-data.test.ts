import { readFileSync } from 'node:fs';
import { digitalPack } from '@tremplin/ontology/digital';
import { describe, expect, it } from 'vitest';
import {
  importBmo,
  importCatalogue,
  importOccupationMapping,
  parseRoute,
} from '../../src/index.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../../examples/data/catalogue/${name}`, import.meta.url), 'utf8');
const ontology = digitalPack();

describe('examples/data/catalogue', () => {
  it('holds, with each course and step in both languages', () => {
    const { catalogue, issues } = importCatalogue(JSON.parse(read('courses.json')), { ontology });
    expect(issues).toEqual([]);
    for (const { title } of catalogue.courses) expect(Object.keys(title)).toEqual(['en', 'fr']);
    expect(parseRoute(JSON.parse(read('route.json')), { ontology }).steps).toHaveLength(4);
  });

  it('has figures for families that are mapped, and one under secrecy', () => {
    const { figures, issues } = importBmo(read('bmo.csv'));
    expect(issues.map(({ code }) => code)).toEqual(['suppressed']);
    const { mapping, issues: unmapped } = importOccupationMapping(read('occupations.csv'), {
      ontology,
    });
    expect(unmapped).toEqual([]);
    for (const { family } of figures) expect(mapping.has(family)).toBe(true);
  });
});
