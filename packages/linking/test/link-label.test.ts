import { describe, expect, it } from 'vitest';
import { createLinker } from '@tremplin/linking';
import { miniOntology } from './mini-ontology.ts';

const linker = await createLinker(miniOntology());

const LABELS: readonly (readonly [label: string, concept: string | undefined, least: number])[] = [
  ['développeuse web', 'web-developer', 1],
  ['Développeur·se Web (H/F)', 'web-developer', 1],
  ['développeur web/développeuse web', 'web-developer', 1],
  ['Java (computer programming)', 'java', 1],
  ['java', 'java', 0.95],
  ['excel', 'excel', 0.8],
  ['go', 'go', 0.8],
  ['R', 'r', 1],
  ['droit', 'law', 1],
  ['Pyhton', 'python', 0.7],
  ['Senior Software Engineer', 'software-developer', 0.9],
  ['Stagiaire développeuse web', 'web-developer', 0.9],
  ['MS Excel (avancé)', 'excel', 0.9],
  ['Développeur web - Lyon', 'web-developer', 0.6],
  ['gestion des projets', 'project-management', 0.9],
  ['Chief happiness software engineer in Paris', undefined, 0],
  ['platform', undefined, 0],
  ['de la', undefined, 0],
  ['', undefined, 0],
];

describe('linkLabel', () => {
  it.each(LABELS)('"%s" is %s', async (label, concept, least) => {
    const [best] = await linker.linkLabel(label);
    expect(best?.concept).toBe(concept === undefined ? undefined : `urn:mini:${concept}`);
    expect(best?.confidence ?? 0).toBeGreaterThanOrEqual(least);
  });

  it('gives all concepts of a label, surest first', async () => {
    const concepts = (await linker.linkLabel('recrutement')).map(({ concept }) => concept);
    expect(concepts).toEqual(['urn:mini:hiring', 'urn:mini:recruiting']);
  });

  it('is less sure of a part than of the whole', async () => {
    const [whole] = await linker.linkLabel('software engineer');
    const [part] = await linker.linkLabel('senior software engineer');
    expect(part!.confidence).toBeLessThan(whole!.confidence);
  });

  it('finds every label of its own ontology', async () => {
    const { ontology } = linker;
    expect(ontology.size).toBeGreaterThan(30);
    for (const label of [
      'heating, ventilation and cooling',
      'R&D',
      'CI/CD',
      '.NET',
      'C#',
      "agent/agente d'entretien",
    ]) {
      expect((await linker.linkLabel(label))[0]?.method).toBe('exact');
    }
  });
});
