import { describe, expect, it } from 'vitest';
import { importText } from '../src/index.ts';
import { evidenceLines } from './evidence-lines.ts';
import { options } from './mini-ontology.ts';

const read = async (experience: string): Promise<readonly string[]> =>
  evidenceLines(await importText(`Ada Martin\n\nEXPERIENCE\n${experience}`, options)).map(
    (line) => line.split(' ')[0]!,
  );

describe('a dated entry that is nothing but skills', () => {
  it.each<[string, ...string[]]>([
    ['- SQL since 2021', 'sql'],
    ['- SQL since 2021\n- Python 2019 - 2021', 'python', 'sql'],
    ['SQL depuis 2021', 'sql'],
    ['Python, SQL (2019 - 2021)', 'python', 'sql'],
    ['- In charge of SQL since 2021', 'sql'],
    ['- Responsable de SQL depuis 2021', 'sql'],
    ['- Boulanger, 2019 - 2021, Quetzal\n- React since 2021', 'accounting', 'react'],
  ])('is experience in them: %j', async (experience, ...skills) => {
    expect((await read(experience)).toSorted()).toEqual(skills);
  });

  it.each<[string, ...string[]]>([
    // Somebody was there, and did something.
    ['Swift, 2019 - 2021\n- Menus'],
    ['Quetzal Swift 2019 - 2021'],
    ['chez Swift depuis 2021'],
    ['- Responsable de Quetzal depuis 2021'],
    ['At Swift since 2021'],
    ['Boulanger, Swift, 2019 - 2021', 'accounting'],
  ])('is an employer: %j', async (experience, ...skills) => {
    expect(await read(experience)).toEqual(skills);
  });

  it.each([
    ['- Kept the SQL of the shop in order for years. Since 2020: member of a choir'],
    [
      '- Kept the SQL of the shop in order for years. Since 2020: elected member of the school board',
    ],
  ])('is not what another sentence of the line dates: %s', async (experience) => {
    const { profile } = await importText(`Ada Martin\n\nEXPERIENCE\n${experience}`, options);
    expect(profile.skills.flatMap(({ evidence }) => evidence)).toMatchObject([
      { kind: 'experience', recency: 'unknown', duration: 'unknown' },
    ]);
  });
});
