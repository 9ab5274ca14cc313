import { describe, expect, it } from 'vitest';
import {
  importJsonResume,
  JSON_RESUME_COVERAGE,
  restoreInput,
  type Evidence,
  type ImportResult,
} from '../src/index.ts';
import { options, skill } from './mini-ontology.ts';
import { JEANNE, resumeOf } from './person.ts';

const french = { ...options, language: 'fr' } as const;
const UNDATED = { level: null, recency: 'unknown', duration: 'unknown', verified: false };

function evidenceOf({ profile }: ImportResult, name: string): readonly Evidence[] {
  return profile.skills.find((assertion) => assertion.skill === skill(name))?.evidence ?? [];
}

describe('what each part of a resume becomes', async () => {
  const result = await importJsonResume(resumeOf(JEANNE), options);

  it('skills: self, stated, at the level of the word', () => {
    expect(evidenceOf(result, 'sql')).toContainEqual({
      ...UNDATED,
      kind: 'self',
      basis: 'stated',
      level: 3,
    });
  });

  it('a job title: the essential skills of the occupation, inferred, without a level', () => {
    expect(evidenceOf(result, 'javascript')).toContainEqual({
      kind: 'experience',
      basis: 'inferred',
      level: null,
      recency: 'current',
      duration: 'long',
      verified: false,
    });
    expect(result.findings).toContainEqual({
      skill: skill('javascript'),
      via: 'occupation',
      occupation: 'urn:mini:occupation:web-developer',
      source: { pointer: '/work/0/position' },
      method: 'exact',
      confidence: 1,
      evidence: expect.objectContaining({ basis: 'inferred' }) as unknown,
    });
  });

  it('a text that names a school: what comes after its name', async () => {
    const projects = [{ description: "Appli pour l'université de Nantes en Python avec SQL" }];
    const { skills } = (await importJsonResume({ projects }, french)).profile;
    expect(skills.map(({ skill: id }) => id)).toEqual(['python', 'sql'].map(skill));
  });

  it('an unpaid role: just the same', async () => {
    const paid = await importJsonResume({ work: [resumeOf(JEANNE).volunteer[0]] }, french);
    const unpaid = await importJsonResume({ volunteer: [resumeOf(JEANNE).volunteer[0]] }, french);
    expect(unpaid.profile).toEqual(paid.profile);
    expect(unpaid.profile.skills).toHaveLength(2);
  });

  it('studies: training with how long ago, never how long', () => {
    expect(evidenceOf(result, 'machine-learning')).toEqual([
      { ...UNDATED, kind: 'training', basis: 'stated', recency: 'distant' },
    ]);
  });

  it('projects, and the summary', () => {
    expect(evidenceOf(result, 'typescript').map(({ kind }) => kind)).toEqual([
      'project',
      'experience',
    ]);
    expect(evidenceOf(result, 'accessibility')).toEqual([
      { ...UNDATED, kind: 'self', basis: 'stated' },
    ]);
  });

  it('certificates, with their date', async () => {
    const { profile } = await importJsonResume(
      { certificates: [{ name: 'Python, niveau 2', issuer: 'SQL', date: '2026-03-01' }] },
      french,
    );
    expect(profile.skills).toEqual([
      {
        skill: skill('python'),
        evidence: [{ ...UNDATED, kind: 'training', basis: 'stated', recency: 'current' }],
      },
    ]);
  });

  it('gives the original back', () => {
    expect(JSON.stringify(restoreInput(result.vaultEntry))).toBe(JSON.stringify(resumeOf(JEANNE)));
    expect(result.vaultEntry).toMatchObject({ subjectId: 'row-42', profileId: result.profile.id });
  });
});

describe('levels', () => {
  it.each<[string, number | null]>([
    ['débutant', 1],
    ['Débutante', 1],
    ['débutant·e', 1],
    ['notions', 1],
    ['Beginner', 1],
    ['intermédiaire', 2],
    ['bonne maîtrise', 2],
    ['Intermediate', 2],
    ['avancé', 3],
    ['avance\u0301e', 3],
    ['confirmé(e)', 3],
    ['CONFIRMÉE', 3],
    ['proficient', 3],
    ['expert', 4],
    ['experte', 4],
    ['Master', 4],
    ['Quetzalcoatl', null],
    ['', null],
  ])('%s → %s', async (level, expected) => {
    const result = await importJsonResume({ skills: [{ name: 'SQL', level }] }, french);
    expect(result.profile.skills[0]?.evidence[0]?.level).toBe(expected);
    expect(result.issues.map(({ code }) => code)).toEqual(
      expected === null && level !== '' ? ['unknown-level'] : [],
    );
    expect(JSON.stringify(result.issues)).not.toContain('Quetz');
  });
});

describe('merging', () => {
  it('does not betray by counts how many jobs there were', async () => {
    const job = { position: 'Développeur web', startDate: '2000', endDate: '2008' };
    const one = await importJsonResume({ work: [job] }, french);
    const many = await importJsonResume({ work: [job, { ...job, endDate: '2010' }, job] }, french);
    expect(many.profile).toEqual(one.profile);
    expect(many.findings).toHaveLength(3 * one.findings.length);
  });

  it('does not depend on the order of the source', async () => {
    const resume = resumeOf(JEANNE);
    const reversed = Object.fromEntries(
      Object.entries(resume)
        .toReversed()
        .map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
    );
    expect((await importJsonResume(reversed, options)).profile).toEqual(
      (await importJsonResume(resume, options)).profile,
    );
  });
});

describe('names that are also skills', () => {
  it.each([
    ['the own name in a text', { basics: { name: 'Ada Swift', summary: 'Ada Swift, formatrice' } }],
    ['an employer', { work: [{ name: 'Swift Media', summary: 'Projets pour Swift Media' }] }],
    ['an employer after "chez"', { work: [{ summary: 'Stage chez Swift' }] }],
    ['an address', { basics: { summary: 'Voir https://github.com/swift' } }],
    ['an e-mail address', { basics: { summary: 'Écrire à python@swift.fr' } }],
    ['a school', { education: [{ area: 'Université Swift' }] }],
    ['a name alone', { basics: { name: 'Swift Python' }, references: [{ name: 'Swift' }] }],
    ['hobbies', { interests: [{ name: 'Python', keywords: ['SQL'] }] }],
    ['languages', { languages: [{ language: 'Python' }] }],
  ])('are not read from %s', async (_, resume) => {
    expect((await importJsonResume(resume, french)).profile.skills).toEqual([]);
  });

  it('are read where they are skills, whatever the name', async () => {
    const resume = { basics: { name: 'Ada Swift' }, skills: [{ name: 'Swift' }] };
    expect((await importJsonResume(resume, french)).profile.skills).toHaveLength(1);
  });
});

describe('JSON_RESUME_COVERAGE', () => {
  const listed = `basics{name,label,image,email,phone,url,summary,location{address,postalCode,city,countryCode,region},profiles*{network,username,url}}
work*{name,location,description,position,url,startDate,endDate,summary,highlights*}
volunteer*{organization,position,url,startDate,endDate,summary,highlights*}
education*{institution,url,area,studyType,startDate,endDate,score,courses*}
awards*{title,date,awarder,summary} certificates*{name,date,url,issuer}
publications*{name,publisher,releaseDate,url,summary} skills*{name,level,keywords*}
languages*{language,fluency} interests*{name,keywords*} references*{name,reference}
projects*{name,description,highlights*,keywords*,startDate,endDate,url,roles*,entity,type}
meta{canonical,version,lastModified}`;

  it('classes every field of the format', () => {
    const classed = new Set(JSON_RESUME_COVERAGE.map(({ pattern }) => pattern));
    expect(fieldsOf(listed).filter((field) => !classed.has(field))).toEqual([]);
    expect(fieldsOf(listed)).toHaveLength(74);
  });

  it('reports each field that is no competence, and only those, when all are filled', async () => {
    const resume = {};
    for (const { pattern } of JSON_RESUME_COVERAGE) fill(resume, pattern.slice(1).split('/'));
    const { dropped, issues } = await importJsonResume(resume, french);
    const reported = new Set(
      dropped
        .filter(({ category }) => category !== 'unlinked')
        .map(({ source }) => ('pointer' in source ? source.pointer.replaceAll(/\/0/g, '/*') : '')),
    );
    const expected = JSON_RESUME_COVERAGE.filter(({ treatment }) => treatment !== 'competence');
    expect([...reported].toSorted()).toEqual(expected.map(({ pattern }) => pattern).toSorted());
    expect(issues.filter(({ code }) => code === 'wrong-type')).toEqual([]);
  });

  it('has a criterion in the table of L1132-1, where it has one', () => {
    for (const { criterion } of JSON_RESUME_COVERAGE) {
      expect(criterion === undefined || (criterion >= 1 && criterion <= 27)).toBe(true);
    }
  });
});

/** `a*{b,c{d}}` → `/a/*` `/b`, `/a/*` `/c/d`. */
function fieldsOf(notation: string): readonly string[] {
  const fields: string[] = [];
  const path: string[] = [];
  for (const [, name, star, mark] of notation.matchAll(/(\w*)(\*?)([{},\s]|$)/g)) {
    const step = `/${name}${star ? '/*' : ''}`;
    if (mark === '{') path.push(step);
    else if (name) fields.push(path.join('') + step);
    if (mark === '}') path.pop();
  }
  return fields;
}

function fill(target: object, [step, ...rest]: readonly string[]): void {
  const key = step === '*' ? '0' : step!;
  const record = target as Record<string, unknown>;
  if (rest.length === 0) record[key] = '2020-01';
  else fill((record[key] ??= rest[0] === '*' ? [] : {}) as object, rest);
}
