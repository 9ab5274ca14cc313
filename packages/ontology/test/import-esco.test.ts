import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importEsco, importEscoStream, type TableSource } from '../src/import/index.ts';
import { createOntology, describeConcept, findConcept, labelsOf } from '../src/index.ts';
import { importEscoDirectory } from '../src/node.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

const SKILL = 'http://data.europa.eu/esco/skill/';
const OCCUPATION = 'http://data.europa.eu/esco/occupation/';

const skillsEn: TableSource = {
  name: 'skills_en.csv',
  text: [
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,description',
    `KnowledgeSkillCompetence,${SKILL}1,skill/competence,cross-sector,mend nets,"repair nets`,
    'fix nets",,"Repair nets, by hand."',
    `KnowledgeSkillCompetence,${SKILL}2,knowledge,sector-specific,knots,knots | rope knots,,`,
    '',
  ].join('\n'),
};
const skillsFr: TableSource = {
  name: 'skills_fr.csv',
  text: [
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels',
    `KnowledgeSkillCompetence,${SKILL}1,skill/competence,cross-sector,ramender des filets,`,
    '',
  ].join('\r\n'),
};
const occupations: TableSource = {
  name: 'occupations_en.csv',
  text: [
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,code',
    `Occupation,${OCCUPATION}1,6222,net mender,,6222.1`,
    '',
  ].join('\n'),
};
const relations: TableSource = {
  name: 'occupationSkillRelations.csv',
  text: [
    'occupationUri,relationType,skillType,skillUri',
    `${OCCUPATION}1,essential,skill/competence,${SKILL}1`,
    `${OCCUPATION}1,essential,skill/competence,${SKILL}1`,
    `${OCCUPATION}1,essential,knowledge,${SKILL}99`,
    `${OCCUPATION}1,perhaps,knowledge,${SKILL}2`,
    `${OCCUPATION}1,"optional,knowledge,${SKILL}2`,
    `${OCCUPATION}1,optional,knowledge,${SKILL}2`,
    '',
  ].join('\n'),
};

describe('importEsco', () => {
  const { data, report } = importEsco(
    [relations, skillsFr, occupations, skillsEn, { name: 'readme.csv', text: '' }],
    { version: 't' },
  );
  const ontology = createOntology(data);

  it('joins the languages on the URI, whatever the order of the files', () => {
    const mend = findConcept(ontology, `${SKILL}1`)!;
    expect(labelsOf(ontology, mend, 'en')).toEqual({
      preferred: 'mend nets',
      alternatives: ['repair nets', 'fix nets'],
    });
    expect(labelsOf(ontology, mend, 'fr')).toEqual({
      preferred: 'ramender des filets',
      alternatives: [],
    });
    expect(labelsOf(ontology, findConcept(ontology, `${SKILL}2`)!, 'en')).toEqual({
      preferred: 'knots',
      alternatives: ['rope knots'],
    });
    const reversed = importEsco([skillsEn, occupations, skillsFr, relations], { version: 't' });
    expect(createOntology(reversed.data).hash).toBe(ontology.hash);
  });

  it('keeps every good row and lists every other one with its line and reason', () => {
    expect(report.issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['duplicate-row', 'occupationSkillRelations.csv', 3],
      ['unknown-concept', 'occupationSkillRelations.csv', 4],
      ['unknown-value', 'occupationSkillRelations.csv', 5],
      ['broken-row', 'occupationSkillRelations.csv', 6],
    ]);
    expect(report.files.find(({ file }) => file === 'occupationSkillRelations.csv')).toEqual({
      file: 'occupationSkillRelations.csv',
      rows: 6,
      kept: 2,
      leftOut: 4,
    });
    expect(report.occupationSkills).toBe(2);
    expect(report.ignored).toEqual(['readme.csv']);
    expect(report.withoutLabel['fr']).toMatchObject({ skill: 1, occupation: 1 });
  });

  it.each<readonly [what: string, sources: readonly TableSource[], message: RegExp]>([
    ['no skills file', [occupations], /no skills_<language>\.csv among occupations_en\.csv/u],
    [
      'an empty file',
      [{ name: 'skills_en.csv', text: ' \n' }],
      /skills_en\.csv: the file is empty/u,
    ],
    [
      'a missing column',
      [{ name: 'skills_en.csv', text: 'conceptUri,label\nx,y\n' }],
      /line 1: no column "conceptType", "preferredLabel".*found conceptUri, label/u,
    ],
  ])('refuses %s in one clear sentence', (_, sources, message) => {
    expect(() => importEsco(sources)).toThrow(message);
  });

  it('stops between files when asked to', () => {
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() => importEsco([skillsEn], { signal })).toThrow('enough');
  });
});

describe('importEscoStream', () => {
  async function* bytesOf(text: string, size: number): AsyncGenerator<Uint8Array> {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const sources = [relations, skillsFr, occupations, skillsEn];

  it('gives what importEsco gives, whatever the pieces', async () => {
    const whole = importEsco(sources, { version: 't' });
    for (const size of [1, 7, 64, 100_000]) {
      const streams = sources.map(({ name, text }) => ({ name, chunks: bytesOf(text, size) }));
      expect(await importEscoStream(streams, { version: 't' })).toEqual(whole);
    }
    expect(await importEscoStream(sources, { version: 't' })).toEqual(whole);
  });

  it('takes a file piece by piece, and leaves it when told to stop', async () => {
    const controller = new AbortController();
    let given = 0;
    let isClosed = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        yield 'conceptType,conceptUri,preferredLabel,altLabels\n';
        for (;;) {
          given++;
          if (given === 5) controller.abort(new Error('enough'));
          yield `KnowledgeSkillCompetence,${SKILL}${given},label ${given},\n`;
        }
      } finally {
        isClosed = true;
      }
    }
    const { signal } = controller;
    const chunks = endless();
    await expect(importEscoStream([{ name: 'skills_en.csv', chunks }], { signal })).rejects.toThrow(
      'enough',
    );
    expect([given, isClosed]).toEqual([5, true]);
  });

  it('never opens what it does not read', async () => {
    async function* unread(): AsyncGenerator<string> {
      expect.unreachable();
      yield '';
    }
    const { report } = await importEscoStream([
      skillsEn,
      { name: 'conceptSchemes_en.csv', chunks: unread() },
    ]);
    expect(report.ignored).toEqual(['conceptSchemes_en.csv']);
  });
});

describe('importEscoDirectory', () => {
  it('reads plain and gzipped files, and says when one is not UTF-8', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tremplin-esco-'));
    await writeFile(join(folder, 'skills_en.csv.gz'), gzipSync(skillsEn.text));
    await writeFile(
      join(folder, 'skills_fr.csv'),
      Buffer.from(skillsFr.text.replace('ramender', 'raccommoder à la main'), 'latin1'),
    );
    const { data, report } = await importEscoDirectory(folder);
    expect(data.concepts.find(({ id }) => id === `${SKILL}1`)?.labels['fr']?.preferred).toBe(
      'raccommoder à la main des filets',
    );
    expect(report.issues).toMatchObject([{ code: 'encoding', file: 'skills_fr.csv' }]);
  });

  it('refuses a folder that is not there, a damaged archive and a binary file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tremplin-esco-'));
    await expect(importEscoDirectory(join(folder, 'nothing'))).rejects.toMatchObject({
      code: 'missing-file',
    });
    await writeFile(join(folder, 'skills_en.csv.gz'), 'not gzip');
    await expect(importEscoDirectory(folder)).rejects.toThrow(/skills_en\.csv\.gz: damaged gzip/u);
    const binary = await mkdtemp(join(tmpdir(), 'tremplin-esco-'));
    await writeFile(join(binary, 'skills_en.csv'), 'concept\u0000Type');
    await expect(importEscoDirectory(binary)).rejects.toThrow(/NUL byte at offset 7/u);
    const cut = await mkdtemp(join(tmpdir(), 'tremplin-esco-'));
    await writeFile(join(cut, 'skills_en.csv.gz'), gzipSync(skillsEn.text).subarray(0, -12));
    await expect(importEscoDirectory(cut)).rejects.toThrow(/skills_en\.csv\.gz: damaged gzip/u);
    const nested = await mkdtemp(join(tmpdir(), 'tremplin-esco-'));
    await mkdir(join(nested, 'skills_en.csv'));
    await expect(importEscoDirectory(nested)).rejects.toThrow(/skills_en\.csv: cannot be read/u);
  });

  it.skipIf(!hasSharedData)(
    'reads the whole real classification (skipped without the public data)',
    async () => {
      const { data, report } = await importEscoDirectory(join(sharedData, 'esco'), {
        version: '1.1.1',
      });
      expect(report.concepts).toMatchObject({
        skill: 13_896,
        occupation: 3_007,
        // 640 of the file of groups, 7 that stand in the hierarchy only.
        skillGroup: 647,
        occupationGroup: 619,
      });
      const relationFile = report.files.find(({ file }) =>
        file.startsWith('occupationSkillRelations'),
      );
      // One occupation of the relation file is in no occupation file of this release: its 67 rows are listed.
      expect(relationFile).toMatchObject({ rows: 123_855, kept: 123_788 });
      // The same occupation is all that is missing: every other link has both its ends.
      expect(
        report.files
          .filter(({ leftOut }) => leftOut > 0)
          .map(({ file, leftOut }) => [file, leftOut]),
      ).toEqual([
        ['broaderRelationsOccPillar.csv', 1],
        ['occupationSkillRelations.csv', 67],
      ]);
      expect(new Set(report.issues.map(({ message }) => message)).size).toBe(1);
      const ontology = createOntology(data);
      expect(
        describeConcept(
          ontology,
          findConcept(ontology, `${SKILL}ca8723d6-d9fe-42fd-ac14-ba6bb5b0f6c2`)!,
        ),
      ).toMatchObject({
        kind: 'skillGroup',
        code: 'S6.8.1',
        labels: { en: { preferred: 'positioning tools or equipment' } },
      });
      expect(ontology.size).toBe(18_169);
    },
  );
});
