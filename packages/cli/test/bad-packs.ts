import { encodePack } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { BASE, type BadInput } from './bad-input.ts';
import { CV_TEXT } from './documents.ts';

const IMPORT = ['ontology', 'import', 'esco', '--dir', 'esco', '--out', 'out.pack'];
const HEADER = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels\n';
const ESCO_ROW = (id: number, label: string): string =>
  `KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/${id},knowledge,cross-sector,${label},\n`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const packs: readonly BadInput[] = [
  {
    name: 'missing pack',
    files: BASE,
    args: ['profile', 'good.txt', '--ontology', 'no.pack'],
    code: 1,
    stderr: /no\.pack: cannot read this pack/,
  },
  {
    name: 'pack truncated',
    files: { 'a.pack': encodePack(digitalPack()).slice(0, 5000) },
    args: ['ontology', 'show', 'a.pack'],
    code: 1,
    stderr: /a\.pack: the pack is truncated or was altered/,
  },
  {
    name: 'pack altered',
    files: { 'a.pack': altered(encodePack(digitalPack())) },
    args: ['ontology', 'show', 'a.pack'],
    code: 1,
    stderr: /truncated or was altered/,
  },
  {
    name: 'not a pack',
    files: { 'a.pack': CV_TEXT },
    args: ['ontology', 'show', 'a.pack'],
    code: 1,
    stderr: /not an ontology pack/,
  },
  {
    name: 'empty pack',
    files: { 'a.pack': '' },
    args: ['ontology', 'show', 'a.pack'],
    code: 1,
    stderr: /not an ontology pack \(0 bytes/,
  },
  {
    name: 'folder as pack',
    files: { 'a.pack': null },
    args: ['ontology', 'show', 'a.pack'],
    code: 1,
    stderr: /a\.pack: cannot read this pack/,
  },
];

const imports: readonly BadInput[] = [
  { name: 'no ESCO folder', args: IMPORT, code: 1, stderr: /esco: cannot read this folder/ },
  {
    name: 'no skills file',
    files: { 'esco/readme.csv': 'a,b\n' },
    args: IMPORT,
    code: 1,
    stderr: /no skills_<language>\.csv among readme\.csv/,
  },
  {
    name: '0-byte CSV',
    files: { 'esco/skills_en.csv': '' },
    args: IMPORT,
    code: 1,
    stderr: /skills_en\.csv: the file is empty/,
  },
  {
    name: 'missing columns',
    files: { 'esco/skills_en.csv': 'conceptType,conceptUri\nx,y\n' },
    args: IMPORT,
    code: 1,
    stderr: /skills_en\.csv: line 1: no column "preferredLabel", "altLabels"/,
  },
  {
    name: 'damaged gzip',
    files: { 'esco/skills_en.csv.gz': utf8('not gzip') },
    args: IMPORT,
    code: 1,
    stderr: /skills_en\.csv\.gz: damaged gzip/,
  },
  {
    name: 'broken quotes: good rows are kept',
    files: {
      'esco/skills_en.csv': `${HEADER}${ESCO_ROW(1, 'sewing')}${ESCO_ROW(2, '"weav"ing')}${ESCO_ROW(3, 'knitting')}`,
    },
    args: IMPORT,
    code: 0,
    stdout: /skills_en\.csv +3 +2 +1\n/,
  },
  {
    name: 'output folder missing',
    files: { 'esco/skills_en.csv': `${HEADER}${ESCO_ROW(1, 'sewing')}` },
    args: ['ontology', 'import', 'esco', '--dir', 'esco', '--out', 'no/out.pack'],
    code: 1,
    stderr: /no\/out\.pack: cannot be written \(ENOENT\)/,
  },
];

const usage: readonly BadInput[] = [
  {
    name: 'unknown command',
    args: ['frobnicate'],
    code: 2,
    stderr: /unknown command 'frobnicate'/,
  },
  { name: 'no command', args: [], code: 2, stderr: /Usage: tremplin/ },
  {
    name: 'unknown option',
    args: ['demo', '--frobnicate'],
    code: 2,
    stderr: /unknown option '--frobnicate'/,
  },
  {
    name: 'missing option',
    args: ['match', '--job', 'a.txt'],
    code: 2,
    stderr: /required option '-p, --profiles/,
  },
  {
    name: 'missing argument',
    args: ['profile'],
    code: 2,
    stderr: /missing required argument 'file'/,
  },
  {
    name: 'one argument too many',
    args: ['profile', 'a.txt', 'b.txt'],
    code: 2,
    stderr: /too many arguments/,
  },
  {
    name: 'unknown language',
    args: ['demo', '--language', 'tlh'],
    code: 2,
    stderr: /'tlh' is invalid.*en, fr/,
  },
  {
    name: 'not a count',
    args: ['match', '--job', 'a', '--profiles', 'b', '--top', '-1'],
    code: 2,
    stderr: /whole number/,
  },
  {
    name: 'not a day',
    args: ['profile', 'a.txt', '--as-of', '2026-02-30'],
    code: 2,
    stderr: /day of the calendar/,
  },
  {
    name: 'unknown sub-command',
    args: ['ontology', 'frobnicate'],
    code: 2,
    stderr: /unknown command 'frobnicate'/,
  },
  { name: 'no sub-command', args: ['ontology'], code: 2, stderr: /Usage: tremplin ontology/ },
];

function altered(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[4000] = copy[4000]! ^ 1;
  return copy;
}

/** Packs, imports and wrong usage. */
export const BAD_PACKS: readonly BadInput[] = [...packs, ...imports, ...usage];
