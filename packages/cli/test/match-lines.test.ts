import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinker } from '@tremplin/linking';
import { importJob, rankProfiles, type Job } from '@tremplin/matching';
import type { Ontology } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { importJsonResume, type Profile } from '@tremplin/profile';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rankLines, type RankLinesOptions } from '../src/internal/rank-lines.ts';
import { capture, temporaryFolder, type Folder } from './run-in-folder.ts';

const SKILLS = ['HTML', 'CSS', 'React', 'TypeScript', 'Python', 'SQL'] as const;
const LEVELS = ['beginner', 'intermediate', 'advanced', 'expert'] as const;
const COUNT = 60;

let ontology: Ontology;
let job: Job;
const people: Profile[] = [];
beforeAll(async () => {
  ontology = digitalPack();
  const linker = await createLinker(ontology);
  const key = 'a key for the tests only';
  const now = new Date('2026-11-22T00:00:00Z');
  ({ job } = await importJob(
    { title: 'Web', requirements: ['HTML', 'React', 'SQL'].map((skill) => ({ skill })) },
    { linker, id: 'job' },
  ));
  for (let i = 0; i < COUNT; i++) {
    const skills = SKILLS.filter((_, k) => (i + 1) & (1 << k)).map((name, k) => ({
      name,
      level: LEVELS[(i + k) % 4]!,
    }));
    const options = { linker, key, now, subjectId: `row-${i}` };
    people.push((await importJsonResume({ skills }, options)).profile);
  }
});

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function linesOf(profiles: readonly Profile[]): string {
  return profiles.map((profile) => `${JSON.stringify(profile)}\n`).join('');
}

function optionsOf(more: Partial<RankLinesOptions> = {}): RankLinesOptions {
  const io = {
    stdout: capture(),
    stderr: capture(),
    env: {},
    cwd: folder.path,
    now: new Date('2026-11-22'),
  };
  return { job, ontology, top: 10, io, batch: 7, ...more };
}

describe('rankLines', () => {
  it.each([1, 7, 1_000])('finds the first of all, in batches of %i', async (batch) => {
    folder.write({
      'a.ndjson': linesOf(people.slice(0, 25)),
      'b.ndjson': linesOf(people.slice(25)),
    });
    const whole = rankProfiles(job, people, { ontology }).matches.slice(0, 10);
    const ranked = await rankLines(['a.ndjson', 'b.ndjson'], optionsOf({ batch }));
    expect(JSON.stringify(ranked.ranking.matches)).toBe(JSON.stringify(whole));
    expect(ranked.considered).toBe(COUNT);
    expect(ranked.issues).toEqual([]);
  });

  it('does not depend on the order of the lines', async () => {
    folder.write({ 'a.ndjson': linesOf(people), 'b.ndjson': linesOf(people.toReversed()) });
    const [forward, backward] = await Promise.all(
      ['a.ndjson', 'b.ndjson'].map((file) => rankLines([file], optionsOf())),
    );
    expect(JSON.stringify(forward!.ranking.matches)).toBe(
      JSON.stringify(backward!.ranking.matches),
    );
  });

  it('reports each bad line and goes on', async () => {
    const lines = people.map((profile) => JSON.stringify(profile));
    lines.splice(3, 0, '{"name": "Quetzalcoatl"', '', JSON.stringify({ name: 'Quetzalcoatl' }));
    lines.push('x'.repeat(1_000_001), lines[0]!, '\r');
    folder.write({ 'a.ndjson': lines.join('\n') });
    const { considered, issues } = await rankLines(['a.ndjson'], optionsOf({ top: COUNT }));
    expect(considered).toBe(COUNT);
    expect(issues.map(({ code, place }) => [code, place])).toEqual([
      ['invalid-json', 'line 4'],
      ['invalid-profile', 'line 6'],
      ['too-long', `line ${COUNT + 4}`],
      ['duplicate-id', undefined],
    ]);
    expect(JSON.stringify(issues)).not.toContain('Quetzalcoatl');
  });

  it('goes on where it was stopped, and gives the same', async () => {
    folder.write({
      'a.ndjson': linesOf(people.slice(0, 30)),
      'b.ndjson': linesOf(people.slice(30)),
    });
    const files = ['a.ndjson', 'b.ndjson'];
    const whole = await rankLines(files, optionsOf());
    for (const stopAfter of [1, 2, 3, 4, 5, 6]) {
      let batches = 0;
      const signal = {
        throwIfAborted() {
          if (++batches === stopAfter) throw new Error('stopped');
        },
      } as AbortSignal;
      const resume = 'match.state';
      await expect(rankLines(files, optionsOf({ resume, signal }))).rejects.toThrow('stopped');
      expect(existsSync(join(folder.path, resume))).toBe(true);
      const rest = await rankLines(files, optionsOf({ resume }));
      expect(JSON.stringify(rest)).toBe(JSON.stringify(whole));
      expect(existsSync(join(folder.path, resume))).toBe(false);
    }
  });

  it('takes no state of another task, and none that is broken', async () => {
    folder.write({ 'a.ndjson': linesOf(people), 'match.state': '{' });
    const resume = 'match.state';
    await expect(rankLines(['a.ndjson'], optionsOf({ resume }))).rejects.toThrow(/no state/u);
    const signal = AbortSignal.abort(new Error('stopped'));
    folder.write({ 'match.state': '' });
    await expect(rankLines(['a.ndjson'], optionsOf({ resume }))).rejects.toThrow(/no state/u);
    const begun = rankLines(['a.ndjson'], optionsOf({ resume: 'begun.state', signal }));
    await expect(begun).rejects.toThrow('stopped');
    const other = rankLines(['a.ndjson'], optionsOf({ resume: 'begun.state', top: 3 }));
    await expect(other).rejects.toThrow(/another job, pack/u);
    expect(readFileSync(join(folder.path, 'begun.state'), 'utf8')).toContain('"offset"');
  });
});

describe('tremplin match', () => {
  it('ranks a file of profiles, with the verdicts of the first', async () => {
    folder.write({
      'people.ndjson': linesOf(people),
      'job.json': JSON.stringify({ id: 'job', title: 'Web', requirements: ['HTML', 'React'] }),
    });
    const args = ['match', '--job', 'job.json', '--profiles', 'people.ndjson', '--top', '5'];
    const { code, stdout, stderr } = await folder.run([...args, '--json']);
    expect(code, stderr).toBe(0);
    const { ranking } = JSON.parse(stdout) as { ranking: { verdicts: unknown[] }[] };
    expect(ranking).toHaveLength(5);
    expect(ranking[0]!.verdicts).toHaveLength(2);
    expect((await folder.run(args)).stdout).toContain('55');
  });

  it.each([
    [['people.ndjson', 'cv.txt'], [], 'not both at once'],
    [['cv.txt'], ['--resume', 'x.state'], '--resume is for files of profiles'],
    [['none.ndjson'], [], 'none.ndjson: no file that can be read'],
  ])('refuses %j %j', async (profiles, more, said) => {
    folder.write({ 'people.ndjson': linesOf(people), 'cv.txt': 'SQL', 'job.txt': 'HTML, React' });
    const run = await folder.run(['match', '--job', 'job.txt', '--profiles', ...profiles, ...more]);
    expect(run.code).toBeGreaterThan(0);
    expect(run.stderr).toContain(said);
  });
});
