import { BASE, MATCH, type BadInput } from './bad-input.ts';
import { CV_FRENCH, CV_TEXT, json, RESUME } from './documents.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

const hostile = `{
  "__proto__": { "polluted": "Xanthippe" },
  "constructor": { "prototype": { "polluted": true } },
  "toString": "Quillfeather",
  "basics": { "name": "Xanthippe Quillfeather", "summary": "${'Quillfeather '.repeat(80_000)}" },
  "skills": [${Array.from({ length: 10_000 }, (_, i) => `{"name":"JavaScript ${i % 7}","level":${i}}`).join(',')}],
  "work": [
    { "position": "Developer", "startDate": "Xanthippe", "endDate": 99999999999, "highlights": "Git" },
    { "position": ["Developer"], "startDate": "2026-99-99", "endDate": "2020-01-01" },
    null, 42, "Quillfeather"
  ],
  "Quillfeather": { "nested": { "collects antique thimbles": true } }
}`;
const wrongKinds: readonly BadInput[] = [
  {
    name: 'missing file',
    args: ['profile', 'nowhere.json'],
    code: 1,
    stderr: /nowhere\.json: no such file/,
  },
  {
    name: 'missing job',
    files: BASE,
    args: ['match', '--job', 'no.json', '--profiles', 'good.txt'],
    code: 1,
    stderr: /no\.json: no such file/,
  },
  {
    name: 'empty file',
    files: { 'a.txt': '' },
    args: ['profile', 'a.txt'],
    code: 1,
    stderr: /a\.txt: the file is empty/,
  },
  {
    name: 'white space only',
    files: { 'a.json': ' \r\n\t' },
    args: ['profile', 'a.json'],
    code: 1,
    stderr: /a\.json: the file is empty/,
  },
  {
    name: 'byte-order mark only',
    files: { 'a.txt': '\uFEFF' },
    args: ['profile', 'a.txt'],
    code: 1,
    stderr: /a\.txt: the file is empty/,
  },
  {
    name: 'folder instead of file',
    files: { 'a.json': null },
    args: ['profile', 'a.json'],
    code: 1,
    stderr: /a\.json: this is a folder/,
  },
  {
    name: 'unknown extension',
    files: { 'a.odt': 'PK' },
    args: ['profile', 'a.odt'],
    code: 1,
    stderr: /a\.odt: unknown kind of file.*\.json/,
  },
  {
    name: 'broken PDF',
    files: { 'a.pdf': '%PDF-1.7 Xanthippe Quillfeather' },
    args: ['profile', 'a.pdf'],
    code: 1,
    stderr: /no readable PDF/,
  },
  {
    name: 'image named as a PDF',
    files: { 'a.pdf': '\u0089PNG\r\n\u001a\n\0\0\0Xanthippe' },
    args: ['profile', 'a.pdf'],
    code: 1,
    stderr: /a file of another kind/,
  },
  {
    name: 'empty PDF',
    files: { 'a.pdf': '' },
    args: ['profile', 'a.pdf'],
    code: 1,
    stderr: /a\.pdf: the file is empty/,
  },
  {
    name: 'PDF as a job',
    files: { 'job.pdf': '%PDF', 'good.txt': CV_TEXT },
    args: ['match', '--job', 'job.pdf', '--profiles', 'good.txt'],
    code: 1,
    stderr: /job\.pdf: unknown kind of file/,
  },
  {
    name: 'XML with entities',
    files: { 'a.xml': '<!DOCTYPE c [<!ENTITY x "Xanthippe">]><Candidate>&x;</Candidate>' },
    args: ['profile', 'a.xml'],
    code: 1,
    stderr: /DOCTYPE/,
  },
  {
    name: 'text named as a DOCX',
    files: { 'a.docx': CV_TEXT },
    args: ['profile', 'a.docx'],
    code: 0,
    stdout: /Python/,
  },
  {
    name: 'no extension',
    files: { resume: CV_TEXT },
    args: ['profile', 'resume'],
    code: 1,
    stderr: /resume: unknown kind/,
  },
  {
    name: '50 MB text',
    files: { 'a.txt': 50_000_000 },
    args: ['profile', 'a.txt'],
    code: 1,
    stderr: /a\.txt: 50 MB, the limit is 5 MB/,
  },
  {
    name: 'NUL bytes',
    files: { 'a.txt': 'Xanthippe\0Quillfeather' },
    args: ['profile', 'a.txt'],
    code: 1,
    stderr: /a\.txt: NUL byte at offset 9/,
  },
  {
    name: 'empty folder',
    files: { ...BASE, cvs: null },
    args: [...MATCH, 'cvs'],
    code: 1,
    stderr: /no usable file in cvs/,
  },
  {
    name: 'every file unusable',
    files: { ...BASE, 'cvs/a.txt': '', 'cvs/b.odt': 'x' },
    args: [...MATCH, 'cvs'],
    code: 1,
    stderr: /a\.txt: the file is empty.*\n.*b\.odt: unknown kind.*\n.*no usable file/,
  },
];

const encodings: readonly BadInput[] = [
  {
    name: 'latin-1',
    files: { 'a.txt': latin1(CV_FRENCH) },
    args: ['profile', 'a.txt'],
    code: 0,
    stderr: /a\.txt: not UTF-8, read as windows-1252/,
    stdout: /JavaScript/,
  },
  {
    name: 'UTF-8 with a byte-order mark',
    files: { 'a.json': `\uFEFF${json(RESUME)}` },
    args: ['profile', 'a.json'],
    code: 0,
    stdout: /JavaScript/,
  },
  {
    name: 'UTF-16 with its mark',
    files: { 'a.txt': new Uint8Array(Buffer.from(`\uFEFF${CV_TEXT}`, 'utf16le')) },
    args: ['profile', 'a.txt'],
    code: 0,
    stderr: /read as utf-16le/,
    stdout: /Python/,
  },
  {
    name: 'Windows line ends',
    files: { 'a.txt': CV_TEXT.replaceAll('\n', '\r\n') },
    args: ['profile', 'a.txt'],
    code: 0,
    stdout: /Python/,
  },
];

const brokenJson: readonly BadInput[] = [
  {
    name: 'broken JSON',
    files: { 'a.json': '{\n  "basics": { "name": "Xanthippe" },\n  "skills": [Quillfeather]\n}' },
    args: ['profile', 'a.json'],
    code: 1,
    stderr: /a\.json: broken JSON at line 3, column 14: a value/,
  },
  {
    name: 'JSON cut off',
    files: { 'a.json': json(RESUME).slice(0, 60) },
    args: ['profile', 'a.json'],
    code: 1,
    stderr: /broken JSON at line \d+, column \d+/,
  },
  {
    name: 'two JSON documents',
    files: { 'a.json': '{} {"name":"Xanthippe"}' },
    args: ['profile', 'a.json'],
    code: 1,
    stderr: /line 1, column 4: nothing should stand/,
  },
  {
    name: 'deep nesting',
    files: { 'a.json': `${'['.repeat(200_000)}${']'.repeat(200_000)}` },
    args: ['profile', 'a.json'],
    code: 1,
  },
  {
    name: 'deeply nested key',
    files: { 'a.json': `{"work":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}` },
    args: ['profile', 'a.json'],
    code: 0,
  },
  {
    name: 'JSON of another kind',
    files: { 'a.json': '"Xanthippe Quillfeather"' },
    args: ['profile', 'a.json'],
    code: 1,
    stderr: /string/,
  },
  {
    name: 'JSON list',
    files: { 'a.json': '[{"name":"Xanthippe"}]' },
    args: ['profile', 'a.json'],
    code: 1,
  },
  {
    name: 'hostile keys and values',
    files: { 'a.json': hostile },
    args: ['profile', 'a.json'],
    code: 0,
    stdout: /JavaScript/,
  },
  {
    name: 'hostile keys and values, as JSON',
    files: { 'a.json': hostile },
    args: ['profile', 'a.json', '--json'],
    code: 0,
    stdout: /"unknownKey"/,
  },
  {
    name: 'profile without skills',
    files: { 'a.json': '{"basics":{"name":"Xanthippe"}}' },
    args: ['profile', 'a.json'],
    code: 0,
    stdout: /No skill/,
  },
  {
    name: 'profile without skills in a ranking',
    files: { ...BASE, 'a.json': '{}' },
    args: [...MATCH, 'a.json', 'good.json'],
    code: 0,
    stdout: /p-/,
  },
];

/** Single documents that are broken, hostile or not what they seem. */
export const BAD_DOCUMENTS: readonly BadInput[] = [...wrongKinds, ...encodings, ...brokenJson];
