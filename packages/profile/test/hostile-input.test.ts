import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  importJsonResume,
  importText,
  parseProfile,
  ProfileError,
  restoreInput,
} from '../src/index.ts';
import { miniOntology, options } from './mini-ontology.ts';

const french = { ...options, language: 'fr' } as const;
const parsed = (json: string): unknown => JSON.parse(json);

describe('importJsonResume with bad input', () => {
  it.each([
    ['null', null, 'null'],
    ['a string', '{"basics":{}}', 'string of 13 characters'],
    ['a list', [1, 2, 3], 'array of 3'],
    ['nothing', undefined, 'nothing'],
    ['a number', 7, 'number'],
  ])('refuses %s', async (_, input, got) => {
    await expect(importJsonResume(input, french)).rejects.toThrow(
      `profile: importJsonResume: got ${got}; give a JSON Resume object`,
    );
  });

  it.each<[string, object, string, string]>([
    ['a number for a name', { skills: [{ name: 42 }] }, 'wrong-type', '/skills/0/name'],
    ['an object for a list', { work: { position: 'x' } }, 'wrong-type', '/work'],
    ['a list for an object', { basics: [] }, 'wrong-type', '/basics'],
    ['a string for an entry', { work: ['développeur web'] }, 'wrong-type', '/work/0'],
    ['a string for a list', { work: [{ highlights: 'SQL' }] }, 'wrong-type', '/work/0/highlights'],
    ['an object for a date', { work: [{ startDate: {} }] }, 'wrong-type', '/work/0/startDate'],
    ['a boolean for a level', { skills: [{ level: true }] }, 'wrong-type', '/skills/0/level'],
    [
      'a very long string',
      { basics: { summary: 'SQL '.repeat(30_000) } },
      'long-string',
      '/basics/summary',
    ],
  ])('reports %s and goes on', async (_, bad, code, pointer) => {
    const input = { projects: [{ keywords: ['SQL'] }], ...bad };
    const { profile, issues, vaultEntry } = await importJsonResume(input, french);
    expect(issues).toMatchObject([{ code, source: { pointer } }]);
    expect(profile.skills).toHaveLength(1);
    expect(restoreInput(vaultEntry)).toEqual(input);
  });

  it('takes null and empty values for "no value"', async () => {
    const input = { basics: null, work: [{ position: null, endDate: '' }], skills: [], meta: {} };
    const { dropped, issues, vaultEntry } = await importJsonResume(input, french);
    expect(dropped).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['no-skill']);
    expect(restoreInput(vaultEntry)).toEqual(input);
  });

  it('treats __proto__ and constructor as data', async () => {
    const input = parsed(
      '{"__proto__":{"skills":[{"name":"SQL"}]},"constructor":{"prototype":{"x":1}},"basics":{"__proto__":{"summary":"SQL"}}}',
    );
    const { profile, dropped, vaultEntry } = await importJsonResume(input, french);
    expect(profile.skills).toEqual([]);
    expect(dropped.map(({ source }) => source)).toEqual([
      { pointer: '/*1' },
      { pointer: '/*2' },
      { pointer: '/basics/*1' },
    ]);
    expect(JSON.stringify(restoreInput(vaultEntry))).toBe(JSON.stringify(input));
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('reads nothing from a prototype', async () => {
    const input = Object.create({ skills: [{ name: 'SQL' }] }) as object;
    expect((await importJsonResume(input, french)).profile.skills).toEqual([]);
  });

  it.each(['basics', 'work', 'unheardOf'])('is not sunk by 10,000 levels under %s', async (key) => {
    const deep = parsed(`{"${key}":${'[{"a":'.repeat(5_000)}1${'}]'.repeat(5_000)}}`);
    const { vaultEntry } = await importJsonResume(deep, french);
    expect(Object.keys(restoreInput(vaultEntry) as object)).toEqual([key]);
  });

  it('reads 10,000 skills and says that they are many', async () => {
    const names = ['SQL', 'Python', 'nothing that exists', 'React, Swift'];
    const skills = Array.from({ length: 10_000 }, (_, i) => ({
      name: `${names[i % 4]}`,
      level: 'expert',
    }));
    const { profile, issues, findings } = await importJsonResume({ skills }, french);
    expect(profile.skills).toHaveLength(4);
    expect(findings).toHaveLength(10_000);
    expect(issues).toMatchObject([{ code: 'many-entries', source: { pointer: '/skills' } }]);
  }, 5_000);

  it('survives 200,000 unknown keys', async () => {
    const input = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${i}`, i]));
    expect((await importJsonResume(input, french)).dropped).toHaveLength(200_000);
  });

  it('shows a known extension key and hides any other', async () => {
    const input = { basics: { birthDate: '1984', Dupont: 1, 'Élodie Dupont': 2, dupont: 3 } };
    const { dropped } = await importJsonResume(input, french);
    expect(dropped.map(({ source, category }) => ({ source, category }))).toEqual([
      { source: { pointer: '/basics/birthDate' }, category: 'birth' },
      { source: { pointer: '/basics/*2' }, category: 'unknownKey' },
      { source: { pointer: '/basics/*3' }, category: 'unknownKey' },
      { source: { pointer: '/basics/*4' }, category: 'unknownKey' },
    ]);
  });

  it('never throws for JSON, gives it back, and its profile is always valid', async () => {
    const key = fc.oneof(
      fc.constantFrom('basics', 'work', 'skills', 'name', '0', '__proto__'),
      fc.string(),
    );
    const value = fc.letrec((tie) => ({
      json: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('SQL', '2019', 'développeur web', '', null, true, 3.5),
        fc.string(),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(key, tie('json'), { maxKeys: 5 }),
      ),
    })).json;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, value, { maxKeys: 8 }), async (loose) => {
        const input = parsed(JSON.stringify(loose)) as object;
        const { profile, vaultEntry } = await importJsonResume(input, french);
        expect(JSON.stringify(restoreInput(vaultEntry))).toBe(JSON.stringify(input));
        expect(parseProfile(profile, miniOntology)).toEqual(profile);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves its input as it was', async () => {
    const input = parsed(
      '{"skills":[{"name":"SQL","x":[1]}],"work":[{"position":"comptable"}]}',
    ) as object;
    freeze(input);
    await expect(importJsonResume(input, french)).resolves.toBeDefined();
  });
});

describe('importText with bad input', () => {
  it.each([
    ['not a string', 42, 'invalid-input', 'number'],
    ['a text of 2,000,001 characters', 'x'.repeat(2_000_001), 'too-long', '2000001'],
  ])('refuses %s', async (_, text, code, got) => {
    const attempt = importText(text as string, french);
    await expect(attempt).rejects.toThrow(ProfileError);
    await expect(attempt).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(got) as unknown }),
    );
  });

  it.each(['', ' \n\t\r\n '])('reports the empty text %j', async (text) => {
    const { profile, issues } = await importText(text, options);
    expect(issues.map(({ code }) => code)).toEqual(['empty']);
    expect(profile.skills).toEqual([]);
  });

  it('never throws, and keeps the text', async () => {
    const word = fc.constantFrom(
      '\n',
      'Compétences',
      ':',
      '2019',
      '-',
      'SQL',
      'chez',
      '\u0000',
      '\ud800',
      'é',
      '  ',
    );
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 60 })
      .map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(text, async (cv) => {
        const { profile, vaultEntry, dropped, findings } = await importText(cv, options);
        expect(restoreInput(vaultEntry)).toBe(cv);
        expect(parseProfile(profile, miniOntology)).toEqual(profile);
        for (const { source } of [...dropped, ...findings]) {
          expect(
            'start' in source &&
              0 <= source.start &&
              source.start <= source.end &&
              source.end <= cv.length,
          ).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['letters', 'a'],
    ['words', 'Aa '],
    ['digits', '1'],
    ['spaced digits', '1 '],
    ['at signs', 'a@'],
    ['dots', 'a.'],
    ['dates', '2019-2020 '],
    ['lines of dates', '2019\n'],
    ['blank lines', '\n'],
    ['schools', 'École Aa '],
    ['open brackets', '('],
    ['spaces', ' '],
    ['streets', '1 Aa '],
    ['marks', '*'],
    ['headings', '# Aa\n'],
    ['capitals', 'AAAA\n\n'],
    ['heads', 'Aa (2019 - 2020). '],
    ['items with dates', '- Aa 2019\n'],
    ['wishes', 'I want to learn '],
    ['denials', '(never used'],
    ['skills', 'SQL, '],
    ['levels', 'SQL – '],
    ['cells', '|SQL'],
    ['mothers', 'mère de '],
  ])(
    'takes linear time for 100,000 characters of %s',
    async (_, unit) => {
      // What takes the square of the length would not end before the limit of the test.
      const { profile } = await importText(unit.repeat(100_000 / unit.length), french);
      expect(profile).toBeDefined();
    },
    60_000,
  );
});

describe('options', () => {
  it.each([
    ['an invalid date', { now: new Date('Quetzalcoatl') }, 'invalid-option'],
    ['a number for now', { now: 0 }, 'invalid-option'],
    ['a short key', { key: 'short' }, 'weak-key'],
    ['no subject', { subjectId: '' }, 'invalid-subject'],
  ])('refuses %s', async (_, bad, code) => {
    const wrong = { ...options, ...bad } as typeof options;
    const refusal: unknown = expect.objectContaining({ code });
    await expect(importText('SQL', wrong)).rejects.toThrow(refusal as Error);
    await expect(importJsonResume({}, wrong)).rejects.toThrow(refusal as Error);
  });
});

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) freeze(member);
  Object.freeze(value);
}
