import { BASE, MATCH, type BadInput } from './bad-input.ts';
import { CV_TEXT, JOB, JOB_TEXT, json, RESUME } from './documents.ts';

const batches: readonly BadInput[] = [
  {
    name: 'one bad file costs no other',
    files: { ...BASE, 'cvs/1.txt': CV_TEXT, 'cvs/2.json': '{', 'cvs/3.docx': 'x' },
    args: [...MATCH, 'cvs'],
    code: 0,
    stderr: /2\.json: broken JSON at line 1, column 2.*\[left out\]/,
    stdout: /p-/,
  },
  {
    name: 'the same, strictly',
    files: { ...BASE, 'cvs/1.txt': CV_TEXT, 'cvs/2.json': '{' },
    args: [...MATCH, 'cvs', '--strict'],
    code: 1,
    stderr: /broken JSON/,
    stdout: /p-/,
  },
  {
    name: 'duplicate ids',
    files: { ...BASE, 'a/1.txt': CV_TEXT, 'b/1.json': json(RESUME) },
    args: [...MATCH, 'b', 'a'],
    code: 0,
    stderr: /1\.json: same id as a\/1\.txt/,
    stdout: /p-/,
  },
  {
    name: 'hidden files and sub-folders',
    files: { ...BASE, 'cvs/1.txt': CV_TEXT, 'cvs/.hidden': 'x', 'cvs/sub/2.txt': CV_TEXT },
    args: [...MATCH, 'cvs'],
    code: 0,
    stderr: /cvs: 2 hidden files or sub-folders not read/,
  },
  {
    name: 'job without requirements',
    files: { ...BASE, 'j.txt': 'Hello\n\nNothing to see.' },
    args: ['match', '--job', 'j.txt', '--profiles', 'good.txt'],
    code: 1,
    stderr: /requirement/,
  },
  {
    name: 'job without requirements among others',
    files: { ...BASE, 'jobs/a.txt': 'Hello', 'jobs/b.txt': JOB_TEXT },
    args: ['jobs', '--profile', 'good.txt', '--jobs', 'jobs'],
    code: 0,
    stderr: /a\.txt: no requirement.*\[left out\]/,
    stdout: /b/,
  },
  {
    name: 'two jobs of one id',
    files: { ...BASE, 'jobs/a.json': json(JOB), 'jobs/b.json': json(JOB) },
    args: ['jobs', '--profile', 'good.txt', '--jobs', 'jobs'],
    code: 0,
    stderr: /b\.json: states the id of a job/,
  },
  {
    name: 'broken job',
    files: { ...BASE, 'job.json': '{"title": Xanthippe}' },
    args: [...MATCH, 'good.txt'],
    code: 1,
    stderr: /job\.json: broken JSON at line 1, column 11/,
  },
  {
    name: 'job that is a list of numbers',
    files: { ...BASE, 'job.json': '[1,2]' },
    args: [...MATCH, 'good.txt'],
    code: 1,
  },
  {
    name: 'escape codes in a job title',
    files: { ...BASE, 'job.json': json({ ...JOB, title: 'Dev\u001b[31m\u001b]0;owned\u0007' }) },
    args: [...MATCH, 'good.txt'],
    code: 0,
    stdout: /Dev/,
  },
];

const keysAndVaults: readonly BadInput[] = [
  {
    name: 'short key',
    files: { ...BASE, key: 'short\n' },
    args: ['profile', 'good.txt', '--key-file', 'key'],
    code: 1,
    stderr: /key: the key has 5 bytes/,
  },
  {
    name: 'missing key file',
    files: BASE,
    args: ['profile', 'good.txt', '--key-file', 'none'],
    code: 1,
    stderr: /none: the key file cannot be read/,
  },
  {
    name: 'vault there already',
    files: { ...BASE, vault: 'precious' },
    args: ['profile', 'good.txt', '--vault', 'vault'],
    code: 1,
    stderr: /vault: there is a file of this name/,
  },
  {
    name: 'vault in a missing folder',
    files: BASE,
    args: ['profile', 'good.txt', '--vault', 'no/vault'],
    code: 1,
    stderr: /no\/vault: cannot be written \(ENOENT\)/,
  },
  {
    name: 'vault onto the CV',
    files: BASE,
    args: ['profile', 'good.txt', '--vault', './good.txt', '--force'],
    code: 2,
    stderr: /this is the CV itself/,
  },
];

/** Folders of documents, keys and vaults. */
export const BAD_BATCHES: readonly BadInput[] = [...batches, ...keysAndVaults];
