import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JOB, json, RESUME } from './documents.ts';
import { temporaryFolder, type Folder } from './run-in-folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function logged(): Promise<{ readonly head: string; readonly id: string }> {
  folder.write({ 'ad.json': json(JOB), 'cvs/1.json': json(RESUME) });
  const args = ['match', '--job', 'ad.json', '--profiles', 'cvs', '--log', 'decisions', '--json'];
  const { code, stdout, stderr } = await folder.run(args);
  expect(code).toBe(0);
  const { ranking } = JSON.parse(stdout) as { ranking: readonly { id: string }[] };
  return { head: /\d+:[0-9a-f]{64}/u.exec(stderr)![0], id: ranking[0]!.id };
}

describe('tremplin log', () => {
  it('verifies, replays and exports what match wrote', async () => {
    const { head, id } = await logged();
    const verified = await folder.run(['log', 'verify', 'decisions', '--head', head]);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain('All 1 entries hold');
    const replayed = await folder.run(['log', 'replay', 'decisions', '--json']);
    expect(replayed.code).toBe(0);
    expect(JSON.parse(replayed.stdout)).toMatchObject([{ entry: 0, isSame: true, erased: 0 }]);
    const csv = (await folder.run(['log', 'export', 'decisions'])).stdout.split('\n');
    expect(csv[0]).toBe('entry,at,job,id,rank,score,setAside,override,appeal');
    expect(csv[1]).toContain(`,${id},1,`);
    const person = await folder.run([
      'log',
      'export',
      'decisions',
      '--person',
      id,
      '--language',
      'fr',
    ]);
    expect(person.stdout).toContain(`Ce qui a été utilisé au sujet de ${id}`);
    const nobody = await folder.run(['log', 'export', 'decisions', '--person', 'p-nobody']);
    expect(nobody.stdout).toContain('holds nothing about this person');
  }, 60_000);

  it('exits with 3 and names the entry when something was changed or cut', async () => {
    const { head } = await logged();
    const path = join(folder.path, 'decisions', 'log.ndjson');
    const line = readFileSync(path, 'utf8');
    writeFileSync(path, line.replace('"kind":"ranking"', '"kind":"rankinG"'));
    const changed = await folder.run(['log', 'verify', 'decisions']);
    expect(changed.code).toBe(3);
    expect(changed.stdout).toContain('Entry 0 was changed');
    expect((await folder.run(['log', 'replay', 'decisions'])).code).toBe(3);
    writeFileSync(path, '');
    expect((await folder.run(['log', 'verify', 'decisions'])).code).toBe(0);
    const cut = await folder.run(['log', 'verify', 'decisions', '--head', head, '--json']);
    expect(cut.code).toBe(3);
    expect(JSON.parse(cut.stdout)).toMatchObject({ problem: { sequence: 0, kind: 'truncated' } });
  }, 60_000);

  it('says what is wrong with a folder or a head that is none', async () => {
    const { code, stderr } = await folder.run(['log', 'verify', 'nowhere']);
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere: no log that can be read');
    expect((await folder.run(['log', 'verify', '.', '--head', '12'])).code).toBe(2);
  });
});
