import { createLinker, type Linker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { importJsonResume, importText } from '@tremplin/profile';
import { beforeAll, expect, it } from 'vitest';
import { exchangeInObject, exchangeInText } from '../src/engine/exchange-details.ts';
import { STRANGERS } from '../src/engine/strangers.ts';

const OPTIONS = { subjectId: 's', key: '0123456789abcdef', now: new Date('2026-11-22') };
const [STRANGER] = STRANGERS;
let linker: Linker;

beforeAll(async () => {
  linker = await createLinker(digitalPack());
}, 60_000);

it('exchanges the details of a French text and nothing else', async () => {
  const text =
    'Zoé Quintrell\n3 rue des Lilas, 31000 Toulouse\nNée le 3 mai 1984\n\nCompétences\n- HTML : avancé\n';
  const { dropped } = await importText(text, { linker, ...OPTIONS });
  const { text: after, exchanges } = exchangeInText(text, dropped, STRANGER!);
  expect(after).toBe(
    'Mamadou Diallo\n3 allée des Peupliers, 93200 Saint-Denis\nNé le 14 février 1968\n\nCompétences\n- HTML : avancé\n',
  );
  expect(exchanges.map(({ category }) => category)).toEqual([
    'identity',
    'address',
    'address',
    'birth',
  ]);
});

it('leaves a text without details as it is', async () => {
  const text = 'Skills\n- HTML\n';
  const { dropped } = await importText(text, { linker, ...OPTIONS });
  expect(exchangeInText(text, dropped, STRANGER!)).toEqual({ text, exchanges: [] });
});

it('exchanges fields of a JSON Resume in a copy', async () => {
  const resume = {
    basics: { name: 'Zoé Quintrell', email: 'zoe@example.org', location: { city: 'Toulouse' } },
    education: [{ institution: 'École du Lac', area: 'HTML' }],
  };
  const { dropped } = await importJsonResume(resume, { linker, ...OPTIONS });
  const { value } = exchangeInObject(resume, dropped, STRANGER!);
  expect(value).toEqual({
    basics: {
      name: 'Mamadou Diallo',
      email: 'mamadou.diallo@example.org',
      location: { city: 'Luton' },
    },
    education: [{ institution: 'Luton Evening College', area: 'HTML' }],
  });
  expect(resume.basics.name).toBe('Zoé Quintrell');
});
