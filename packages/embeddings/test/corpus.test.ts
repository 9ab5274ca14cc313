import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { heldOutOccupations } from '../training/corpus/held-out-occupations.ts';
import { readCorpus } from '../training/corpus/read-corpus.ts';
import { pythonList } from '../training/corpus/sentence-source.ts';
import { titleVariants } from '../training/corpus/title-variants.ts';
import {
  openTrainingFiles,
  TRAINING_FILES,
  type TrainingFile,
} from '../training/corpus/training-files.ts';

const TRAINING = join(import.meta.dirname, '..', 'training');
const folder = mkdtempSync(join(tmpdir(), 'tremplin-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string): void {
  const path = join(folder, ...file.split('/'));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.endsWith('.gz') ? gzipSync(content) : content);
}

describe('openTrainingFiles', () => {
  it.each([
    'bench/melo/bel_q_fr_c_fr/annotations.tsv',
    'bench/skill-extraction/tech_validation_annotations.csv',
    'bench/skill-linking-fr/vdab_competent_to_esco.csv',
    'bench/job-title-similarity/en/annotations.tsv',
    'bench/jobbert/titles.csv.gz',
    'bench/skillskape/dev.csv',
    'crosswalk/FR_20230607_mapping_esco_rome.csv',
    'rome3/unix_rubrique_mobilite_v347_utf8.csv',
    'rome3/rome3_v347_mobility_labelled.csv',
    'rome4/unix_rubrique_mobilite_v460_utf8.csv',
    'rome4/rome4_v460_mobility_labelled.csv',
    'onet/Related_Occupations.csv',
    'onet/../crosswalk/FR_20230607_mapping_esco_rome.csv',
    '',
  ])('refuses "%s", even when it is there', (file) => {
    const files = openTrainingFiles(folder);
    if (!file.includes('..') && file !== '') write(file, 'a,b\n1,2\n');
    expect(() => files.rows(file as TrainingFile)).toThrow(/may be trained on/u);
    expect(() => files.has(file as TrainingFile)).toThrow(/may be trained on/u);
    expect(files.opened).toEqual([]);
  });

  it('lists no file that is an answer sheet, a crosswalk or a table of relations', () => {
    const forbidden =
      /melo|extraction|linking|similarity|jobbert|dev\.csv|crosswalk|mobilit|related/iu;
    expect(TRAINING_FILES.filter((file) => forbidden.test(file))).toEqual([]);
  });

  it('is the only door: no other module of corpus/ or engine/ opens files', () => {
    const opening = ['corpus', 'engine'].flatMap((part) =>
      readdirSync(join(TRAINING, part))
        .filter((name) => name !== 'training-files.ts')
        .filter((name) =>
          /node:fs|evaluat|fetch\(|node:https?/u.test(
            readFileSync(join(TRAINING, part, name), 'utf8'),
          ),
        ),
    );
    expect(opening).toEqual([]);
  });
});

describe('titleVariants', () => {
  it.each([
    ['Boucher (h/f/x)', ['Boucher']],
    ['Boucher / Bouchère', ['Boucher', 'Bouchère']],
    [
      "Agent / Agente d'accueil touristique",
      ["Agent d'accueil touristique", "Agente d'accueil touristique"],
    ],
    [
      "Accueillant familial / Accueillante familiale auprès d'adultes",
      ["Accueillant familial auprès d'adultes", "Accueillante familiale auprès d'adultes"],
    ],
    ['agent de voyage/agente de voyage', ['agent de voyage', 'agente de voyage']],
    [
      "Agent / Agente d'administration principal / principale des impôts",
      [
        "Agent d'administration principal des impôts",
        "Agent d'administration principale des impôts",
        "Agente d'administration principal des impôts",
        "Agente d'administration principale des impôts",
      ],
    ],
    ['Responsable paie', ['Responsable paie']],
    ['Rédacteur(trice) web', ['Rédacteur web']],
    ['Homme / Femme de ménage', ['Homme de ménage', 'Femme de ménage']],
    ['(h/f)', []],
    ['', []],
    ['/', []],
  ])('of "%s"', (title, variants) => {
    expect(titleVariants(title)).toEqual(variants);
  });
});

describe('heldOutOccupations', () => {
  it('takes the 400 lowest hashes among those with ten skills', () => {
    const skills = Array.from({ length: 10 }, (_, i) => `skill:${i}`);
    const all = Array.from({ length: 900 }, (_, i) => `occupation:${i}`);
    const lists = new Map(
      all.map((uri, i) => [uri, i % 3 === 0 ? [...skills.slice(1), 'skill:1'] : skills]),
    );
    const hash = (uri: string): string => createHash('sha256').update(uri).digest('hex');
    const expected = all
      .filter((_, i) => i % 3 !== 0)
      .toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1))
      .slice(0, 400);
    expect(heldOutOccupations(lists)).toEqual(new Set(expected));
  });
});

describe('pythonList', () => {
  it.each([
    ["['C#', 'Java (computer programming)']", ['C#', 'Java (computer programming)']],
    [`["manage children's problems", 'it']`, ["manage children's problems", 'it']],
    [String.raw`['it\'s']`, ["it's"]],
    ['[]', []],
  ])('reads %s', (literal, values) => {
    expect(pythonList(literal)).toEqual(values);
  });
});

describe('readCorpus', () => {
  it('reads a host’s own labels, and says what is absent', () => {
    const rows = [
      { concept: '1', label: 'CMS' },
      { concept: '1', label: 'gestion de contenu' },
      { concept: '2', label: 'SQL' },
      { concept: '2', label: 'requêtes' },
    ];
    const { texts, sources, absent } = readCorpus(openTrainingFiles(join(folder, 'none')), {
      labels: rows,
    });
    expect(texts).toEqual(['CMS', 'gestion de contenu', 'SQL', 'requêtes']);
    expect(sources.map(({ groups }) => groups.map(({ left }) => left))).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
    ]);
    expect(absent).toHaveLength(4);
  });

  it('says so when there is nothing', () => {
    expect(() => readCorpus(openTrainingFiles(join(folder, 'none')))).toThrow(
      /nothing to train on/u,
    );
  });

  it('names the row of a label without a concept', () => {
    const rows = [
      { concept: '1', label: 'CMS' },
      { concept: '', label: 'SQL' },
    ];
    expect(() => readCorpus(openTrainingFiles(join(folder, 'none')), { labels: rows })).toThrow(
      /row 3/u,
    );
  });

  it('keeps the skills of held-out occupations out', () => {
    const uris = Array.from({ length: 420 }, (_, i) => `o${i}`);
    const skills = Array.from({ length: 10 }, (_, i) => `s${i}`);
    const columns = 'conceptUri,label_en,altLabels_en,label_fr,altLabels_fr,description_en';
    const data = join(folder, 'esco-only');
    const inside = (file: string, lines: readonly string[]): void =>
      write(`esco-only/${file}`, lines.join('\n'));
    inside('esco/bilingual/skills_en_fr.csv.gz', [
      columns,
      ...skills.map((uri) => `${uri},skill ${uri},,compétence ${uri},,`),
    ]);
    inside('esco/bilingual/occupations_en_fr.csv', [
      columns,
      ...uris.map((uri) => `${uri},job ${uri},,métier ${uri},,`),
    ]);
    inside('esco/bilingual/isco_groups_en_fr.csv', [
      'conceptUri,label_en,label_fr',
      'g1,managers,directeurs',
      'g2,clerks,employés',
    ]);
    inside('esco/occupationSkillRelations.csv.gz', [
      'occupationUri,relationType,skillType,skillUri',
      ...uris.flatMap((uri) => skills.map((skill) => `${uri},essential,knowledge,${skill}`)),
    ]);
    const { sources, texts } = readCorpus(openTrainingFiles(data));
    const source = sources.find(({ name }) => name === 'occupation: essential skills')!;
    const titles = new Set(
      source.groups.flatMap(({ left }) => left.map((number) => texts[number])),
    );
    const heldOut = heldOutOccupations(new Map(uris.map((uri) => [uri, skills])));
    expect(heldOut.size).toBe(400);
    const seen = uris.filter((uri) => titles.has(`job ${uri}`));
    expect(seen).toEqual(uris.filter((uri) => !heldOut.has(uri)));
    expect(seen).toHaveLength(20);
  });
});
