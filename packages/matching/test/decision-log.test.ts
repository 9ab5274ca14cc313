import fc from 'fast-check';
import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Profile, ProfileId } from '@tremplin/profile';
import { describe, expect, it } from 'vitest';
import {
  createMemoryLogStore,
  exportForPerson,
  listAuditRows,
  MatchingError,
  openDecisionLog,
  rankProfiles,
  replayDecision,
  verifyLog,
  type DecisionLog,
  type LogStore,
  type RankingEntry,
} from '../src/index.ts';
import { openFileLogStore } from '../src/file-log/index.ts';
import { canonicalJson } from '../src/internal/log/canonical-json.ts';
import { claimed, jobOf, ontology, profileOf, requirement, tested } from './fixtures.ts';

const now = (): Date => new Date('2026-03-01T10:00:00Z');
const job = jobOf('front', [requirement('js'), requirement('react', { importance: 5 })]);
const people: readonly Profile[] = [
  profileOf('p-a', { js: [tested(4)], react: [tested(3)] }),
  profileOf('p-b', { js: [tested(2)] }),
  profileOf('p-c', { vue: [claimed] }),
  profileOf('p-d', {}),
];
const id = (name: string): ProfileId => name as ProfileId;
const ranking = rankProfiles(job, people, {
  ontology,
  constraintsOf: (profile) => ({ commute: profile !== 'p-d' }),
});
/** The same salts in every run, so that logs can be compared. */
const counted = (): (() => string) => {
  let count = 0;
  return () => `salt ${count++}`;
};

async function filled(store: LogStore): Promise<{ log: DecisionLog; entry: RankingEntry }> {
  const log = await openDecisionLog(store, { now, salt: counted() });
  const entry = await log.recordRanking({ job, profiles: people, ranking });
  const event = { decision: 'invited', reason: 'portfolio', by: 'recruiter-3' };
  await log.recordOverride(entry.sequence, { profile: id('p-b'), ...event });
  await log.recordAppeal(entry.sequence, { profile: id('p-c'), ...event, decision: 'look again' });
  return { log, entry };
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (MatchingError.is(error) ? error.code : error),
  );

async function linesOf(store: LogStore): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of store.lines()) lines.push(line);
  return lines;
}

/** A store with other lines, and the contents of the first. */
function withLines(store: LogStore, lines: readonly string[]): LogStore {
  return {
    ...store,
    // oxlint-disable-next-line typescript/require-await -- a store is asynchronous
    async *lines() {
      yield* lines;
    },
  };
}

describe('canonical JSON', () => {
  it('is what RFC 8785 gives for its example', () => {
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    const string = '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/';
    expect(canonicalJson({ string, numbers, literals: [null, true, false] })).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 };
    expect(JSON.parse(canonicalJson(names))).toEqual(names);
    // By code units: the surrogates of the emoji come before U+FB33.
    expect(canonicalJson(names).indexOf('\u{1f600}')).toBeLessThan(
      canonicalJson(names).indexOf('\ufb33'),
    );
  });

  it('does not depend on the order of members, and reads back the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(text);
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of [NaN, Infinity, '\ud800', new Date(0), () => 1, 1n, Symbol('s')])
      expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});

describe('a decision log', () => {
  it('names nobody in its chain', async () => {
    const store = createMemoryLogStore();
    await filled(store);
    const text = (await linesOf(store)).join('\n');
    for (const told of ['p-a', 'p-b', 'portfolio', 'recruiter-3', 'urn:test'])
      expect(text).not.toContain(told);
  });

  it('holds, and goes on from where it ended', async () => {
    const store = createMemoryLogStore();
    const { log } = await filled(store);
    expect(await verifyLog(store, { head: log.head })).toMatchObject({
      entries: 3,
      head: log.head,
      problem: null,
    });
    const again = await openDecisionLog(store, { now });
    expect(again.head).toEqual(log.head);
    await again.recordRanking({ job, profiles: people, ranking });
    expect((await verifyLog(store, { head: log.head })).entries).toBe(4);
  });

  it('shows the first broken entry when any bit of any byte is flipped', async () => {
    const store = createMemoryLogStore();
    const { log } = await filled(store);
    const lines = await linesOf(store);
    for (const [sequence, line] of lines.entries()) {
      for (let at = 0; at < line.length; at++) {
        for (const bit of [1, 16]) {
          const flipped = String.fromCharCode(line.charCodeAt(at) ^ bit);
          const changed = lines.with(sequence, line.slice(0, at) + flipped + line.slice(at + 1));
          const { problem, entries } = await verifyLog(withLines(store, changed), {
            head: log.head,
          });
          expect(problem?.sequence).toBe(sequence);
          expect(entries).toBe(sequence);
        }
      }
    }
  }, 60_000);

  it('shows entries that were moved, taken out, put in or cut off, and a chain written anew', async () => {
    const store = createMemoryLogStore();
    const { log } = await filled(store);
    const [a, b, c] = (await linesOf(store)) as [string, string, string];
    const problemOf = async (...lines: readonly string[]): Promise<unknown> => {
      const { problem } = await verifyLog(withLines(store, lines), { head: log.head });
      return problem && [problem.sequence, problem.kind];
    };
    expect(await problemOf(a, b, c)).toBeNull();
    // The same to a reader of JSON, and not the same bytes.
    expect(await problemOf(a, b.replace('{', '{ '), c)).toEqual([1, 'not-canonical']);
    expect(await problemOf(a, b.replace('{', '{"kind":"appeal",'), c)).toEqual([
      1,
      'not-canonical',
    ]);
    expect(await problemOf(b, a, c)).toEqual([0, 'wrong-sequence']);
    expect(await problemOf(a, c)).toEqual([1, 'wrong-sequence']);
    expect(await problemOf(a, b, b, c)).toEqual([2, 'wrong-sequence']);
    expect(await problemOf(a, b)).toEqual([2, 'truncated']);
    expect(await problemOf()).toEqual([0, 'truncated']);
    const other = createMemoryLogStore();
    const forged = await openDecisionLog(other, { now, salt: counted() });
    const better = { ...ranking, matches: ranking.matches.toReversed() };
    for (let i = 0; i < 3; i++)
      await forged.recordRanking({ job, profiles: people, ranking: better });
    expect((await verifyLog(other)).problem).toBeNull();
    expect((await verifyLog(other, { head: log.head })).problem).toEqual({
      sequence: 2,
      kind: 'other-head',
    });
  });

  it('shows content that was changed, exchanged or taken away', async () => {
    const store = createMemoryLogStore();
    const { log } = await filled(store);
    const text = (await store.readPayload(0))!;
    const kindWith = async (changed: string): Promise<unknown> => {
      await store.writePayload(0, changed);
      const { problem } = await verifyLog(store, { head: log.head });
      return problem && [problem.sequence, problem.kind];
    };
    expect(await kindWith(text.replace('"level":4', '"level":3'))).toEqual([0, 'wrong-content']);
    expect(await kindWith('{}')).toEqual([0, 'missing-content']);
    expect(await kindWith((await store.readPayload(1))!)).toEqual([0, 'wrong-content']);
    expect(await kindWith(text.slice(0, -1))).toEqual([0, 'wrong-content']);
    expect(await kindWith(text)).toBeNull();
  });

  it('is the same bytes whatever the order of the input', async () => {
    const linesFor = async (profiles: readonly Profile[]): Promise<readonly string[]> => {
      const store = createMemoryLogStore();
      const log = await openDecisionLog(store, { now, salt: counted() });
      const ranked = rankProfiles(job, profiles, { ontology });
      await log.recordRanking({ job, profiles, ranking: ranked });
      return linesOf(store);
    };
    expect(await linesFor(people.toReversed())).toEqual(await linesFor(people));
  });

  it('erases a person, still holds, and forgets nobody else', async () => {
    const store = createMemoryLogStore();
    const { log, entry } = await filled(store);
    const erasure = await log.erasePerson(id('p-b'));
    // Input, match, override.
    expect(erasure?.erased).toHaveLength(3);
    expect(await verifyLog(store, { head: log.head })).toMatchObject({ problem: null, erased: 3 });
    for (let sequence = 0; sequence < 4; sequence++)
      expect((await store.readPayload(sequence)) ?? '').not.toContain('p-b');
    expect((await listAuditRows(store)).map((row) => row.id)).toEqual(['p-a', 'p-c', 'p-d']);
    const replay = await replayDecision(store, entry.sequence, { ontology });
    expect(replay).toMatchObject({ isSame: true, erased: 1 });
    expect((await exportForPerson(store, id('p-b'), { ontology })).decisions).toEqual([]);
    expect(await log.erasePerson(id('p-b'))).toBeUndefined();
  });

  it('refuses what it cannot stand for', async () => {
    const store = createMemoryLogStore();
    const { log, entry } = await filled(store);
    const event = { profile: id('nobody'), decision: 'x', reason: 'y', by: 'z' };
    expect(await codeOf(log.recordOverride(entry.sequence, event))).toBe('invalid-entry');
    expect(await codeOf(log.recordAppeal(7, { ...event, profile: id('p-a') }))).toBe(
      'invalid-entry',
    );
    const few = people.slice(1);
    expect(await codeOf(log.recordRanking({ job, profiles: few, ranking }))).toBe('invalid-entry');
    const other = jobOf('other', job.requirements);
    expect(await codeOf(log.recordRanking({ job: other, profiles: people, ranking }))).toBe(
      'invalid-entry',
    );
    expect(log.head.entries).toBe(3);
    const [first, ...rest] = await linesOf(store);
    const broken = withLines(store, [first!.replace('front', 'back'), ...rest]);
    expect(await codeOf(openDecisionLog(broken, { now }))).toBe('broken-log');
  });

  it('keeps its chain when calls come at the same time', async () => {
    const store = createMemoryLogStore();
    const log = await openDecisionLog(store, { now });
    const decision = { job, profiles: people, ranking };
    await Promise.all(Array.from({ length: 5 }, () => log.recordRanking(decision)));
    expect(await verifyLog(store, { head: log.head })).toMatchObject({ entries: 5, problem: null });
  });
});

describe('a replay', () => {
  it('reproduces the bytes, from the log or from the host in any order', async () => {
    const store = createMemoryLogStore();
    const { entry } = await filled(store);
    const own = await replayDecision(store, entry.sequence, { ontology });
    expect(JSON.stringify(own.ranking)).toBe(JSON.stringify(ranking));
    const given = await replayDecision(store, entry.sequence, {
      ontology,
      profiles: people.toReversed(),
    });
    expect(given).toMatchObject({ isSame: true, different: [], erased: 0 });
  });

  it('says whose result is another, when the input or the log is', async () => {
    const store = createMemoryLogStore();
    const { entry } = await filled(store);
    const profiles = [profileOf('p-b', { js: [tested(3)] })];
    const replay = await replayDecision(store, entry.sequence, { ontology, profiles });
    expect(replay).toMatchObject({ isSame: false, different: ['p-b'] });
    const text = (await store.readPayload(0))!;
    await store.writePayload(0, text.replace(/"score":0\.\d/u, '"score":0.0'));
    expect((await replayDecision(store, entry.sequence, { ontology })).isSame).toBe(false);
  });

  it('refuses another pack and entries that are no rankings', async () => {
    const store = createMemoryLogStore();
    await filled(store);
    expect(await codeOf(replayDecision(store, 1, { ontology }))).toBe('invalid-entry');
    const other = { ...ontology, hash: 'other' };
    expect(await codeOf(replayDecision(store, 0, { ontology: other }))).toBe('ontology-mismatch');
  });
});

describe('exports', () => {
  it('tell a person what was used about them, and nothing of anybody else', async () => {
    const store = createMemoryLogStore();
    await filled(store);
    const { decisions, text } = await exportForPerson(store, id('p-b'), { ontology });
    const rank = ranking.matches.findIndex(({ profile }) => profile === 'p-b') + 1;
    expect(decisions).toMatchObject([
      {
        sequence: 0,
        rank,
        ranked: 3,
        used: people[1],
        events: [{ kind: 'override', decision: 'invited' }],
      },
    ]);
    expect(decisions[0]!.explanation!.score).toBe(ranking.matches[rank - 1]!.score);
    expect(text).toContain('portfolio');
    for (const other of ['p-a', 'p-c', 'look again'])
      expect(JSON.stringify({ decisions, text })).not.toContain(other);
    const french = await exportForPerson(store, id('p-d'), { ontology, language: 'fr' });
    expect(french.text).toContain('Écarté sans note : trajet.');
  });

  it('give an audit everybody, with rank, score and what people decided', async () => {
    const store = createMemoryLogStore();
    await filled(store);
    const rows = await listAuditRows(store);
    expect(rows.map((row) => row.id)).toEqual([
      ...ranking.matches.map(({ profile }) => profile),
      'p-d',
    ]);
    expect(rows.find((row) => row.id === 'p-b')).toMatchObject({
      override: 'invited',
      appeal: 'no',
    });
    expect(rows.find((row) => row.id === 'p-c')).toMatchObject({ override: '', appeal: 'yes' });
    expect(rows.at(-1)).toMatchObject({ rank: null, score: null, setAside: 'yes' });
  });
});

describe('a log in files', () => {
  it('holds what the one in memory holds, and opens again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tremplin-log-'));
    const { log } = await filled(await openFileLogStore(folder));
    const store = await openFileLogStore(folder);
    const memory = createMemoryLogStore();
    await filled(memory);
    expect(await linesOf(store)).toEqual(await linesOf(memory));
    expect(await verifyLog(store, { head: log.head })).toMatchObject({ entries: 3, problem: null });
    expect(store.recoveredBytes).toBe(0);
  }, 30_000);

  it('cuts off a last line that was not finished, at every byte, and says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tremplin-log-'));
    await filled(await openFileLogStore(folder));
    const path = join(folder, 'log.ndjson');
    const whole = await readFile(path);
    const lastStart = whole.subarray(0, -1).lastIndexOf(10) + 1;
    for (let end = lastStart; end < whole.length; end += 7) {
      await writeFile(path, whole.subarray(0, end));
      const reader = await openFileLogStore(folder, { readOnly: true });
      expect(await verifyLog(reader)).toMatchObject({ entries: 2, problem: null });
      expect(reader.recoveredBytes).toBe(end - lastStart);
      expect((await readFile(path)).length).toBe(end);
      await expect(reader.append('{}')).rejects.toThrow(/readOnly/u);
      const store = await openFileLogStore(folder);
      expect(store.recoveredBytes).toBe(end - lastStart);
      expect(await verifyLog(store)).toMatchObject({ entries: 2, problem: null });
    }
    const log = await openDecisionLog(await openFileLogStore(folder), { now });
    await log.recordRanking({ job, profiles: people, ranking });
    await appendFile(path, '{"half');
    expect((await openFileLogStore(folder)).recoveredBytes).toBe(6);
  }, 30_000);
});
