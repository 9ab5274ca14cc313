import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './run-in-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const LETTER = 'Mme Julia Quillfeather, 06 12 34 56 78, née à Bobigny. Développe en Julia.\n';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    yield Promise.resolve(bytes.subarray(at, at + size));
  }
}

describe('tremplin redact', () => {
  it('gives of a stream what it gives of a file, wherever it is cut', async () => {
    folder.write({ 'letter.txt': LETTER });
    const ofFile = await folder.run(['redact', 'letter.txt']);
    expect(ofFile).toEqual({
      code: 0,
      stdout: '[nom], [téléphone], […]. Développe en Julia.\n',
      stderr: '',
    });
    for (const size of [1, 7, 1000]) {
      const piped = await folder.run(['redact'], { stdin: inPieces(LETTER, size) });
      expect(piped).toEqual(ofFile);
    }
  });

  it('masks, and labels in English where the text is', async () => {
    folder.write({ 'mail.txt': 'Call me at +44 7700 900123.\n' });
    const masked = await folder.run(['redact', 'mail.txt', '--mask']);
    expect(masked.stdout).toBe('Call me at ███.\n');
    const labelled = await folder.run(['redact', 'mail.txt', '--text-language', 'en']);
    expect(labelled.stdout).toBe('Call me at [phone].\n');
  });

  it.each<[string, string | Uint8Array | null, RegExp]>([
    ['empty.txt', '', /empty\.txt: empty/u],
    ['folder.txt', null, /not a file/u],
    ['latin.txt', Uint8Array.from([0x51, 0xe9, 0x51]), /not UTF-8; save it as UTF-8/u],
    ['null.txt', 'Quillfeather\u0000', /no text \(it has a null character\)/u],
  ])('refuses %s', async (name, content, message) => {
    folder.write({ [name]: content });
    const { code, stdout, stderr } = await folder.run(['redact', name]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('Quillfeather');
  });

  it('says that a file is not there', async () => {
    expect((await folder.run(['redact', 'nowhere.txt'])).stderr).toMatch(/no such file/u);
  });
});

describe('tremplin badge verify', () => {
  const hosted = JSON.stringify({
    type: 'Assertion',
    id: 'https://issuer.example/1',
    badge: 'https://issuer.example/b',
    recipient: { type: 'email', hashed: false, identity: 'quillfeather@example.org' },
    verification: { type: 'hosted' },
  });

  it('says in both languages what is missing, and nothing of the person', async () => {
    folder.write({ 'badge.json': hosted });
    const english = await folder.run(['badge', 'verify', 'badge.json', '--language', 'en']);
    const french = await folder.run(['badge', 'verify', 'badge.json', '--language', 'fr']);
    expect([english.code, french.code]).toEqual([3, 3]);
    expect(english.stdout).toMatch(/unverifiable\s+is hosted: give what stands there/u);
    expect(french.stdout).toMatch(/invérifiable\s+est hébergé : à donner/u);
    expect(english.stdout + english.stderr).not.toContain('quillfeather');
  });

  it('verifies with what was fetched, for whom it is', async () => {
    const issuer = { id: 'https://issuer.example/', type: 'Issuer' };
    const badge = { type: 'BadgeClass', id: 'https://issuer.example/b', issuer: issuer.id };
    folder.write({
      'badge.json': hosted,
      'who.txt': 'quillfeather@example.org\n\n',
      'fetched.json': JSON.stringify({
        'https://issuer.example/1': JSON.parse(hosted) as unknown,
        'https://issuer.example/b': badge,
        'https://issuer.example/': issuer,
      }),
    });
    const args = ['badge', 'verify', 'badge.json', '--documents', 'fetched.json', '--json'];
    const stranger = await folder.run([...args, '--identities', 'who.txt']);
    expect(JSON.parse(stranger.stdout)).toMatchObject([{ reasons: ['issuer-untrusted'] }]);
    const trusted = await folder.run([
      ...args,
      '--identities',
      'who.txt',
      '--trust',
      'https://issuer.example/',
    ]);
    expect(JSON.parse(trusted.stdout)).toMatchObject([{ status: 'verified', reasons: [] }]);
    expect(trusted.code).toBe(0);
  });

  it.each<[string, string, RegExp]>([
    ['a list for documents', '[]', /the JSON is no object/u],
    ['broken documents', '{', /broken JSON at line 1/u],
  ])('refuses %s', async (_, documents, message) => {
    folder.write({ 'badge.json': hosted, 'documents.json': documents });
    const run = await folder.run([
      'badge',
      'verify',
      'badge.json',
      '--documents',
      'documents.json',
    ]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(message);
  });

  it('takes rubbish for a badge that nobody can read', async () => {
    folder.write({ 'rubbish.txt': 'Quillfeather', 'rubbish.png': 'Quillfeather' });
    const run = await folder.run(['badge', 'verify', 'rubbish.txt', 'rubbish.png', '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(run.stdout + run.stderr).not.toContain('Quillfeather');
  });
});

describe('tremplin profile', () => {
  const columns = JSON.stringify({ ID: 'subjectId', Nom: 'identity', Skills: 'skills' });

  it('reads a table by the map of its columns, and keeps the good rows', async () => {
    folder.write({
      'people.csv': 'ID;Nom;Skills\n17;Quillfeather;TypeScript, Git\n;Quillfeather;SQL\n',
      'columns.json': columns,
    });
    const args = ['profile', 'people.csv', '--columns', 'columns.json'];
    const { code, stdout, stderr } = await folder.run([
      ...args,
      '--json',
      '--vault',
      'vault.jsonl',
    ]);
    expect(code).toBe(0);
    const { rows } = JSON.parse(stdout) as { rows: { profile: { skills: unknown[] } }[] };
    expect(rows.map(({ profile }) => profile.skills.length)).toEqual([2]);
    expect(stderr).toMatch(/people\.csv: line 3: the column of the subject id is empty/u);
    expect(stdout + stderr).not.toContain('Quillfeather');
    const vault = join(folder.path, 'vault.jsonl');
    expect(readFileSync(vault, 'utf8')).toContain('Quillfeather');
    expect(statSync(vault).mode & 0o777).toBe(0o600);
  });

  it.each<[string, string, RegExp]>([
    ['a column that is not there', '{"Id":"subjectId"}', /names "Id", which is none of/u],
    ['an unknown meaning', '{"ID":"subjectId","Nom":"nom"}', /no meaning that we know/u],
    ['no subject', '{"Nom":"identity"}', /give exactly one/u],
    ['a list', '[]', /the JSON is no object/u],
  ])('refuses a map with %s', async (_, map, message) => {
    folder.write({ 'people.csv': 'ID;Nom;Skills\n17;Quillfeather;SQL\n', 'columns.json': map });
    const run = await folder.run(['profile', 'people.csv', '--columns', 'columns.json']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toContain('Quillfeather');
  });

  it('asks for the map of a table', async () => {
    folder.write({ 'people.csv': 'ID;Nom\n17;Quillfeather\n' });
    const { code, stderr } = await folder.run(['profile', 'people.csv']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/needs --columns/u);
  });

  it('adds what tests, peers and badges say of this person, and says what it could not use', async () => {
    const review = { skill: 'Git', level: 3, relation: 'peer', date: '2026-10-01' };
    folder.write({
      '17.txt': 'Ada Martin\n\nSkills\nTypeScript (advanced)\n',
      'evidence.json': JSON.stringify({
        tests: [
          { skill: 'SQL', level: 3, date: '2026-10-01', supervised: true },
          { skill: 'Quillfeather', level: 3 },
        ],
        reviews: [
          { ...review, rater: '18', subject: '17' },
          { ...review, rater: '17', subject: '18', skill: 'Docker' },
        ],
      }),
    });
    const run = await folder.run(['profile', '17.txt', '--evidence', 'evidence.json', '--json']);
    const { profile } = JSON.parse(run.stdout) as {
      profile: { skills: { skill: string; evidence: { kind: string }[] }[] };
    };
    const kinds = profile.skills.flatMap(({ evidence }) => evidence.map(({ kind }) => kind));
    // The review of somebody else is not in it.
    expect(kinds.toSorted()).toEqual(['assessment', 'peer', 'self']);
    expect(run.stderr).toMatch(/evidence\.json \/tests\/1\/skill: no skill of the pack/u);
    expect(run.stdout + run.stderr).not.toContain('Quillfeather');
  });

  it.each<[string, string, RegExp]>([
    ['an unknown member', '{"Quillfeather":[]}', /1 members are unknown; give tests/u],
    ['tests that are no list', '{"tests":{"Quillfeather":1}}', /give a list/u],
    ['no object', '"Quillfeather"', /the JSON is no object/u],
  ])('refuses evidence with %s', async (_, evidence, message) => {
    folder.write({ '17.txt': 'Skills\nSQL\n', 'evidence.json': evidence });
    const run = await folder.run(['profile', '17.txt', '--evidence', 'evidence.json']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toContain('Quillfeather');
  });
});
