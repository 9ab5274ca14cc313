import { describe, expect, it } from 'vitest';
import { importJsonResume, importText, restoreInput } from '../src/index.ts';
import { leaksOf, PLANTED, PLANTED_PERSON } from './leaks.ts';
import { options } from './mini-ontology.ts';
import { cvOf, resumeOf, unusualCvOf } from './person.ts';

describe('nothing planted is in what may be shown', () => {
  it('of a JSON Resume, also in unknown keys, dates and levels', async () => {
    const [first, second, third] = PLANTED;
    const resume = {
      ...resumeOf(PLANTED_PERSON),
      [first]: first,
      __proto__: {},
      [`${second}/~${third}`]: { [first]: second },
      awards: [{ title: first, date: second, awarder: third, summary: first }],
      publications: [{ name: first, publisher: second }],
      skills: [{ name: first, level: second, keywords: [third, 'SQL'], [second]: 1 }],
      certificates: [{ name: `Certificat ${first} SQL`, issuer: second, date: third }],
      meta: { canonical: first, [third]: first },
    };
    const result = await importJsonResume(resume, options);
    expect(leaksOf(result)).toEqual([]);
    expect(result.profile.skills.length).toBeGreaterThan(5);
    expect(result.dropped).toContainEqual(
      expect.objectContaining({ category: 'unknownKey', source: { pointer: '/*10' } }),
    );
    expect(JSON.stringify(restoreInput(result.vaultEntry))).toBe(JSON.stringify(resume));
  });

  it.each([
    ['a text', cvOf(PLANTED_PERSON)],
    ['an unusual text', unusualCvOf(PLANTED_PERSON)],
  ])('of %s', async (_, text) => {
    const result = await importText(text, options);
    expect(leaksOf(result)).toEqual([]);
    expect(restoreInput(result.vaultEntry)).toBe(text);
  });

  it('and the scan would see it', async () => {
    const { profile, ...rest } = await importText(cvOf(PLANTED_PERSON), options);
    const leaky = { ...rest, profile: { ...profile, employer: PLANTED[2] } };
    expect(leaksOf(leaky)).not.toEqual([]);
  });
});
