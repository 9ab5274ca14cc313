import { describe, expect, it } from 'vitest';
import { lintRows } from './digital/lint-rows.ts';
import { mutateRows } from './digital/mutate-rows.ts';
import { readPackRows, type PackRows } from './digital/pack-rows.ts';

const rows = readPackRows();

/** Rules that the rows break, with the concept at fault. */
const brokenBy = (mutated: PackRows): readonly string[] =>
  lintRows(mutated).map(({ rule, concept }) => `${rule} ${concept}`);

const skillRow = (id: string): PackRows['skills'][number] =>
  rows.skills.find((row) => row.id === id)!;
const occupationRow = (id: string): PackRows['occupations'][number] =>
  rows.occupations.find((row) => row.id === id)!;

describe('the editorial rules of the digital pack', () => {
  it('are kept', () => {
    expect(lintRows(rows)).toEqual([]);
  });

  const react = (values: Readonly<Record<string, unknown>>): PackRows =>
    mutateRows(rows, 'react', values);
  const tester = (values: Readonly<Record<string, unknown>>): PackRows =>
    mutateRows(rows, 'software-tester', values);
  const [reactEn, reactFr] = [skillRow('react').en, skillRow('react').fr];
  const testerRow = occupationRow('software-tester');

  it.each([
    ['a field of the wrong kind', react({ hours: 'forty' }), 'shape react'],
    ['half an hour', react({ hours: 0.5 }), 'shape react'],
    ['an unknown field', react({ level: 3 }), 'shape react'],
    ['a field missing', react({ fr: undefined }), 'shape react'],
    ['an unknown level of reuse', react({ reuseLevel: 'everywhere' }), 'shape react'],
    ['a code that is none', tester({ rome: ['1855'] }), 'shape software-tester'],
    ['an id twice', { ...rows, skills: [...rows.skills, skillRow('react')] }, 'shape react'],
    ['a link to nowhere', react({ needs: ['typewriting'] }), 'link react'],
    ['a link to itself', react({ related: ['react'] }), 'link react'],
    ['half a mapping', react({ escoMatch: undefined }), 'mapping react'],
    [
      'two concepts that equal one',
      react({ esco: skillRow('php').esco, escoMatch: 'exactMatch' }),
      'mapping react',
    ],
    ['a skill in the file of another group', react({ group: 'databases' }), 'file react'],
    ['a curly apostrophe', react({ fr: [...reactFr, 'l’outil React'] }), 'label-form react'],
    ['a label of a paragraph', react({ en: [...reactEn, 'x'.repeat(81)] }), 'label-form react'],
    [
      'a name in the plural of another concept',
      react({ fr: [...reactFr, 'base de données relationnelle'] }),
      'label-shared react',
    ],
    [
      'a name with a hyphen of another concept',
      react({ en: [...reactEn, 'back end development'] }),
      'label-shared react',
    ],
    [
      'its own name in the plural',
      react({ fr: [...reactFr, 'bibliothèques React'] }),
      'label-repeated react',
    ],
    ['few names', react({ en: reactEn.slice(0, 4) }), 'few-labels react'],
    [
      'a title with few names',
      tester({ en: testerRow.en.slice(0, 3) }),
      'few-labels software-tester',
    ],
    ['a word that says nothing alone', react({ fr: [...reactFr, 'Gestion'] }), 'vague-label react'],
    ['a calque', react({ fr: [...reactFr, 'déboguement React'] }), 'calque react'],
    [
      'a calque in a title',
      tester({ fr: [...testerRow.fr, 'testeuse de pénétration', 'testeur de pénétration'] }),
      'calque software-tester',
    ],
    [
      'a case of a label that is not there',
      react({ caseSensitive: ['Angular'] }),
      'case-sensitive react',
    ],
    [
      'prerequisites that go round',
      mutateRows(rows, 'programming-basics', { needs: ['react'] }),
      'cycle react',
    ],
    [
      'a prerequisite of a prerequisite',
      react({ needs: ['javascript', 'programming-basics'] }),
      'redundant-need react',
    ],
    [
      'too many prerequisites',
      react({ needs: ['javascript', 'git', 'sql', 'linux'] }),
      'needs react',
    ],
    [
      'a prerequisite that is related as well',
      react({ related: ['programming-basics'] }),
      'redundant-related react',
    ],
    ['an hour of React', react({ hours: 1 }), 'hours react'],
    ['a year of React', react({ hours: 900 }), 'hours react'],
    [
      'a path of years',
      { ...rows, skills: rows.skills.map((row) => ({ ...row, hours: 180 })) },
      'hours fine-tune-llms',
    ],
    [
      'a competence of DigComp elsewhere',
      mutateRows(rows, 'online-etiquette', { group: 'office-tools' }),
      'digcomp online-etiquette',
    ],
    [
      'a first step of weeks',
      mutateRows(rows, 'use-mouse-keyboard', { hours: 80 }),
      'digcomp browse-filter-information',
    ],
    [
      'an area of DigComp elsewhere',
      mutateRows(rows, 'digcomp-safety', { broader: 'digital-support' }),
      'digcomp digcomp-safety',
    ],
    [
      'few essential skills',
      tester({ essential: testerRow.essential.slice(0, 5) }),
      'essential software-tester',
    ],
    [
      'too many essential skills',
      tester({ essential: rows.skills.slice(0, 21).map(({ id }) => id), optional: ['excel'] }),
      'essential software-tester',
    ],
    [
      'too many optional skills',
      tester({ optional: rows.skills.slice(0, 61).map(({ id }) => id) }),
      'optional software-tester',
    ],
    [
      'a skill essential and optional',
      tester({ optional: [...testerRow.optional, testerRow.essential[0]!] }),
      'both software-tester',
    ],
    [
      'a title with one gender',
      tester({ fr: [...testerRow.fr, 'chef de projet test'] }),
      'gender software-tester',
    ],
    [
      'a half that is in the pair only',
      tester({ fr: testerRow.fr.filter((label) => label !== 'testeuse logicielle') }),
      'gender software-tester',
    ],
  ] satisfies [string, PackRows, string][])('see %s', (_, mutated, expected) => {
    expect(brokenBy(mutated)).toContain(expected);
  });

  it('see a skill that nothing asks for', () => {
    const without = (ids: readonly string[] | undefined): readonly string[] =>
      (ids ?? []).filter((id) => id !== 'react');
    const alone: PackRows = {
      ...rows,
      skills: rows.skills.map((row) =>
        row.id === 'react'
          ? { ...row, needs: [], related: [] }
          : { ...row, needs: without(row.needs), related: without(row.related) },
      ),
      occupations: rows.occupations.map((row) => ({
        ...row,
        essential: without(row.essential),
        optional: without(row.optional),
      })),
    };
    expect(brokenBy(alone)).toContain('orphan react');
  });

  it('see an occupation that does not lead down to the first steps', () => {
    const shop = ['negotiation', 'teamwork', 'empathy', 'autonomy', 'creativity', 'first-aid'];
    expect(brokenBy(tester({ essential: shop, optional: [] }))).toContain('floor software-tester');
  });
});
