import { createLinker } from '@tremplin/linking';
import { conceptIds, createOntology, labelsOf, type OntologyData } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { describe, expect, it } from 'vitest';
import { importJsonResume, importText, type ImportOptions } from '../src/index.ts';

const common = {
  language: 'fr',
  subjectId: 'row-42',
  key: 'a secret of 16 bytes or more',
  now: new Date('2026-11-22'),
} as const;

const label = (fr: string) => ({ fr: { preferred: fr, alternatives: [] } });

const BAR: OntologyData = {
  meta: {
    id: 'bar',
    version: '1',
    title: 'Bar',
    languages: ['fr'],
    licence: 'CC0-1.0',
    attribution: '',
  },
  concepts: [
    { id: 'urn:bar:skill:barman', kind: 'skill', labels: label('Barman') },
    { id: 'urn:bar:skill:drinks', kind: 'skill', labels: label('préparer des boissons') },
    { id: 'urn:bar:skill:sales', kind: 'skill', labels: label('fixer des objectifs de vente') },
    { id: 'urn:bar:occupation:1', kind: 'occupation', labels: label('Barman/Barmaid') },
    {
      id: 'urn:bar:occupation:2',
      kind: 'occupation',
      labels: label('Directeur national/Directrice nationale'),
    },
  ],
  occupationSkills: [
    {
      occupation: 'urn:bar:occupation:1',
      skill: 'urn:bar:skill:drinks',
      relationType: 'essential',
    },
    {
      occupation: 'urn:bar:occupation:2',
      skill: 'urn:bar:skill:sales',
      relationType: 'essential',
    },
  ],
  skillRelations: [],
  broader: [],
};

async function bytesOf(title: string, options: ImportOptions): Promise<readonly string[]> {
  const resume = { basics: { label: title }, work: [{ position: title, startDate: '2021' }] };
  const text = `Ada Martin\n${title}\n\nExpérience\n${title}, Quetzal SARL, 2021 - 2024\n- Menus`;
  const results = [await importJsonResume(resume, options), await importText(text, options)];
  return results.map(({ profile }) => JSON.stringify(profile));
}

describe('the masculine and the feminine of a title', () => {
  it('give the same profile: every third title of the digital pack', async () => {
    const ontology = digitalPack();
    const options = { ...common, linker: await createLinker(ontology) };
    let pairs = 0;
    for (const [i, id] of conceptIds(ontology, 'occupation').entries()) {
      // `measure pairs` does so with all titles of ROME.
      if (i % 3 !== 0) continue;
      const [masculine = '', feminine] = labelsOf(ontology, id, 'fr')?.preferred.split('/') ?? [];
      if (feminine === undefined) continue;
      pairs += 1;
      expect(await bytesOf(feminine, options)).toEqual(await bytesOf(masculine, options));
    }
    expect(pairs).toBeGreaterThan(20);
  }, 120_000);

  it('give the same profile where a skill has the name of one of them', async () => {
    const linker = await createLinker(createOntology(BAR));
    const options = { ...common, linker };
    const [masculine] = await bytesOf('Barman', options);
    expect(await bytesOf('Barmaid', options)).toEqual(await bytesOf('Barman', options));
    expect(masculine).toContain('urn:bar:skill:drinks');
    expect(masculine).not.toContain('urn:bar:skill:barman');
  });

  it('is not taken for a nationality', async () => {
    const options = { ...common, linker: await createLinker(createOntology(BAR)) };
    const [masculine] = await bytesOf('Directeur national', options);
    expect(masculine).toContain('urn:bar:skill:sales');
    expect((await bytesOf('Directrice nationale', options))[0]).toBe(masculine);
  });
});
