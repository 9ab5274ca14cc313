import { expect, it } from 'vitest';
import { createLinker } from '@tremplin/linking';
import { miniOntology, MINI_DATA } from './mini-ontology.ts';

const ID = 'urn:mini:responsibility';
const linker = createLinker(
  miniOntology({
    ...MINI_DATA,
    concepts: [
      ...MINI_DATA.concepts,
      {
        id: ID,
        kind: 'skill',
        labels: {
          en: { preferred: 'assume responsibility', alternatives: ['be responsible'] },
          fr: { preferred: 'être responsable', alternatives: [] },
        },
      },
    ],
  }),
  { embedder: 'none' },
);

it.each([
  ['You will be responsible for the stock.', false],
  ['Vous allez être responsable d’une équipe.', false],
  ['Vous allez être responsable du stock.', false],
  ['Candidates must be responsible.', true],
  ['You will be responsible, for a change.', true],
  ['Il faut être responsable.', true],
  ['Able to assume responsibility for the stock.', true],
])('what a label says as an idiom is no skill: %s', async (text, isSkill) => {
  const mentions = await (await linker).link(text);
  expect(mentions.map(({ concept }) => concept).includes(ID as never)).toBe(isSkill);
});
