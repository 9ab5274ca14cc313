import { describe, expect, it } from 'vitest';
import { importJsonResume, importText, restoreInput, type ImportResult } from '../src/index.ts';
import { options } from './mini-ontology.ts';
import { cvOf, resumeOf, unusualCvOf, type Person } from './person.ts';

/** No run of four letters of these is in any word of ours. */
const PLANTED = ['Quetzalqwatl', 'Xochipilli', 'Zwyvqjkx', 'Huitzilqop', 'Jbvxwkqz'] as const;

const PLANTED_PERSON: Person = {
  name: `${PLANTED[0]} ${PLANTED[1]}`,
  email: `${PLANTED[0]}@${PLANTED[2]}.fr`,
  address: `12 rue ${PLANTED[3]}`,
  town: PLANTED[4],
  birthDate: '1984-03-12',
  photo: `https://${PLANTED[2]}.fr/${PLANTED[1]}.jpg`,
  title: 'f',
  school: `Université ${PLANTED[3]}`,
  employer: `${PLANTED[2]} ${PLANTED[4]}`,
  nationality: PLANTED[1],
  hobby: PLANTED[3],
  children: 2,
};

/** Runs of four letters of the planted words, folded. */
const NGRAMS: readonly string[] = PLANTED.flatMap((word) =>
  Array.from({ length: word.length - 3 }, (_, i) => word.toLowerCase().slice(i, i + 4)),
);

function leaksOf({ profile, findings, dropped, issues }: ImportResult): readonly string[] {
  const shown = JSON.stringify({ profile, findings, dropped, issues })
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[-_~*'’]/g, '');
  return NGRAMS.filter((ngram) => shown.includes(ngram));
}

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
