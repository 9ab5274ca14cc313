import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkReferences, type ReviewedFinding } from './digital/check-references.ts';
import { labelAgreement } from './digital/label-agreement.ts';
import { mutateRows } from './digital/mutate-rows.ts';
import { readPackRows, type PackRows } from './digital/pack-rows.ts';
import { readReferenceTables, type ReferenceTables } from './digital/reference-tables.ts';
import { REVIEWED_REFERENCES } from './digital/reviewed-references.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

const rows = readPackRows();

const skillRow = (id: string): PackRows['skills'][number] =>
  rows.skills.find((row) => row.id === id)!;
const occupationRow = (id: string): PackRows['occupations'][number] =>
  rows.occupations.find((row) => row.id === id)!;

describe('agreement of labels', () => {
  const agree = (ours: string, theirs: string, language: 'en' | 'fr'): string =>
    labelAgreement(
      { en: [], fr: [], [language]: [ours] },
      { en: [], fr: [], [language]: [theirs] },
    );

  it.each([
    ['Python', 'Python (computer programming)', 'en', 'same'],
    ['bases de données', 'base de données', 'fr', 'same'],
    ['développeuse web', 'développeur web', 'fr', 'same'],
    ['antivirus', 'anti-virus', 'en', 'same'],
    ['C', 'C++', 'en', 'disagrees'],
    ['pare-feu', 'installer un pare-feu', 'fr', 'close'],
    ['analyse data', 'data analysis', 'en', 'close'],
    ['develop data models', 'data model development', 'en', 'close'],
    ['community management', 'communication', 'en', 'disagrees'],
    ['React', 'JavaScript Framework', 'en', 'disagrees'],
    ['use software', 'computer skill', 'en', 'disagrees'],
  ] as const)('of "%s" and "%s" (%s) is %s', (ours, theirs, language, expected) => {
    expect(agree(ours, theirs, language)).toBe(expected);
    expect(agree(theirs, ours, language)).toBe(expected);
  });
});

describe('links of the digital pack to ESCO, ISCO-08 and ROME', () => {
  const uri = (kind: string, digit: string): string =>
    `http://data.europa.eu/esco/${kind}/${digit.repeat(8)}-0000-0000-0000-000000000000`;
  const [PHP, PAINT, WEB] = [uri('skill', 'a'), uri('skill', 'b'), uri('occupation', 'c')];
  const tables: ReferenceTables = {
    esco: new Map([
      [PHP, { kind: 'skill', preferred: { en: 'PHP', fr: 'PHP' }, en: ['PHP'], fr: ['PHP'] }],
      [
        PAINT,
        { kind: 'skill', preferred: { en: 'paint walls', fr: '' }, en: ['paint walls'], fr: [] },
      ],
      [
        WEB,
        {
          kind: 'occupation',
          preferred: { en: 'web developer', fr: 'développeur web/développeuse web' },
          en: ['web developer'],
          fr: ['développeur web/développeuse web', 'développeur web', 'développeuse web'],
          isco: '2513',
        },
      ],
    ]),
    isco: new Set(['2512', '2513']),
    rome4: new Map([
      ['M1855', ['Développeur / Développeuse web']],
      ['A1201', ['Bûcheron / Bûcheronne']],
    ]),
    rome3: new Set(['M1805']),
  };
  const small: PackRows = {
    groups: [],
    skills: [{ ...skillRow('php'), esco: PHP, escoMatch: 'exactMatch' }],
    occupations: [
      {
        ...occupationRow('full-stack-developer'),
        isco: '2513',
        esco: WEB,
        escoMatch: 'exactMatch',
        rome: ['M1855'],
      },
    ],
    fileOf: new Map(),
  };
  const found = (mutated: PackRows, reviewed: readonly ReviewedFinding[] = []): readonly string[] =>
    checkReferences(mutated, tables, reviewed).map(({ rule, target }) => `${rule} ${target}`);
  const php = (values: Readonly<Record<string, unknown>>): PackRows =>
    mutateRows(small, 'php', values);
  const web = (values: Readonly<Record<string, unknown>>): PackRows =>
    mutateRows(small, 'full-stack-developer', values);

  it('are right in the small', () => {
    expect(found(small)).toEqual([]);
  });

  it.each([
    [
      'a URI that is not there',
      php({ esco: uri('skill', 'd') }),
      `esco-unknown ${uri('skill', 'd')}`,
    ],
    ['a skill linked to an occupation', php({ esco: WEB }), `esco-kind ${WEB}`],
    ['labels that disagree', php({ esco: PAINT }), `esco-disagrees ${PAINT}`],
    [
      'a name shared, and only a close match',
      php({ escoMatch: 'closeMatch' }),
      `esco-relation ${PHP}`,
    ],
    [
      'a link that is missing',
      php({ esco: undefined, escoMatch: undefined }),
      `esco-missing ${PHP}`,
    ],
    ['a group of ISCO that is not there', web({ isco: '9999' }), 'isco-unknown 9999'],
    ['another group than the equal occupation', web({ isco: '2512' }), 'isco-differs 2512'],
    ['a code of ROME that is not there', web({ rome: ['M1855', 'M9999'] }), 'rome-unknown M9999'],
    ['a code of ROME 3', web({ rome: ['M1855', 'M1805'] }), 'rome-unknown M1805'],
    ['a métier that disagrees', web({ rome: ['M1855', 'A1201'] }), 'rome-disagrees A1201'],
    ['a code of ROME that is missing', web({ rome: undefined }), 'rome-missing M1855'],
  ] satisfies [string, PackRows, string][])('show %s', (_, mutated, expected) => {
    expect(found(mutated)).toContain(expected);
  });

  it('are let pass with a review that says why, and no longer than it is needed', () => {
    const review = { rule: 'esco-disagrees', concept: 'php', target: PAINT } as const;
    const disagreeing = php({ esco: PAINT, escoMatch: 'closeMatch' });
    const other: ReviewedFinding = {
      rule: 'esco-missing',
      concept: 'php',
      target: PHP,
      reason: 'for the sake of example',
    };
    expect(found(disagreeing, [{ ...review, reason: 'colours on both' }, other])).toEqual([]);
    expect(found(disagreeing, [{ ...review, reason: 'yes' }, other])).toEqual([
      `review-reason ${PAINT}`,
    ]);
    expect(found(small, [{ ...review, reason: 'colours on both' }])).toEqual([
      `review-stale ${PAINT}`,
    ]);
  });

  it.skipIf(!hasSharedData)(
    'agree with the official files (skipped without the public data)',
    () => {
      expect(checkReferences(rows, readReferenceTables(sharedData), REVIEWED_REFERENCES)).toEqual(
        [],
      );
      const linked = rows.skills.filter((row) => row.esco !== undefined).length;
      expect(linked).toBeGreaterThan(700);
    },
  );

  it('fail the command where they are wrong, and say so where the files cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'digital-pack-'));
    const files = {
      'esco/skills_en.csv': 'conceptUri,preferredLabel,altLabels',
      'esco/skills_fr.csv': 'conceptUri,preferredLabel,altLabels',
      'esco/occupations_en.csv': 'conceptUri,iscoGroup,preferredLabel,altLabels',
      'esco/occupations_fr.csv': 'conceptUri,iscoGroup,preferredLabel,altLabels',
      'esco/ISCOGroups_en.csv': 'conceptUri,code',
      'rome4/unix_referentiel_code_rome_v1_utf8.csv': 'code_rome,libelle_rome',
    };
    const run = (): {
      readonly status: number | null;
      readonly stdout: string;
      readonly stderr: string;
    } => {
      const command = fileURLToPath(new URL('digital/run.ts', import.meta.url));
      const options = { encoding: 'utf8' } as const;
      return spawnSync(process.execPath, ['--import', 'tsx', command, '--data', folder], options);
    };
    try {
      for (const name of ['esco', 'rome4']) mkdirSync(join(folder, name));
      for (const [name, header] of Object.entries(files))
        writeFileSync(join(folder, name), `${header}\n`);
      const missing = run();
      expect(missing.status).toBe(2);
      expect(missing.stderr).toMatch(/No file like .*appellation.* in .*rome4/u);
      const last = 'rome4/unix_referentiel_appellation_v1_utf8.csv';
      writeFileSync(
        join(folder, last),
        'code_rome,libelle_appellation_court,libelle_appellation_long\n',
      );
      const wrong = run();
      expect(wrong.status).toBe(3);
      expect(wrong.stdout).toContain(`esco-unknown\tphp\t${skillRow('php').esco}`);
      expect(wrong.stdout).toContain('rome-unknown\tfull-stack-developer\tM1855');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
