import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { vectorIndexConformance } from '../src/conformance/index.ts';
import { createExactIndex } from '../src/index.ts';
import { nodeFiles, type StoreFiles } from '../src/internal/store/files-node.ts';
import { openStore } from '../src/internal/store/store-node.ts';
import { openVectorStore, type VectorStore, type VectorStoreOptions } from '../src/store/index.ts';
import { clustered } from './clustered.ts';
import { errorCode } from './error-code.ts';
import { killMany } from './kill/kill-many.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function open(
  folder: string,
  options: Partial<VectorStoreOptions> = {},
): Promise<VectorStore> {
  const store = await openVectorStore(folder, { dimensions: 3, storedOn: 'system', ...options });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

/** Over files of which some do not work. */
function openOver(folder: string, files: Partial<StoreFiles>): Promise<VectorStore> {
  const options = { dimensions: 3, kernel: 'auto', sync: true, compactAt: 1e9 } as const;
  return openStore({ folder, files: { ...nodeFiles, ...files }, ...options });
}

const diskFull = (): never => {
  throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
};
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name !== 'lock')
    .toSorted();
const idsIn = (store: VectorStore): readonly string[] =>
  store.size === 0
    ? []
    : store
        .search([1, 1, 1], store.size)
        .map(({ id }) => id)
        .toSorted();

describe('the store keeps the contract', () => {
  const create = ({ dimensions }: { readonly dimensions: number }) =>
    open(temporaryFolder(), { dimensions, compactAt: 20_000 });
  for (const { name, run } of vectorIndexConformance(create)) it(name, run);
});

describe('the store', () => {
  it('opens with what it held: from the journal, from a snapshot, and from both', async () => {
    const folder = temporaryFolder();
    const vectors = clustered(60, { dimensions: 3, seed: 1 });
    const plain = createExactIndex({ dimensions: 3 });
    let store = await open(folder);
    const reopened = async (fromSnapshot: number, fromJournal: number): Promise<void> => {
      await store.close();
      store = await open(folder);
      expect(store.recovery).toEqual({ fromSnapshot, fromJournal, tornBytes: 0 });
      expect(store.search([1, 2, 3], 99)).toStrictEqual(plain.search([1, 2, 3], 99));
      expect(store.search([1, 2, 3], 99, { tags: { all: ['odd'] } })).toStrictEqual(
        plain.search([1, 2, 3], 99, { tags: { all: ['odd'] } }),
      );
    };
    const add = async (i: number): Promise<void> => {
      const options = { tags: i % 2 === 1 ? ['odd'] : [] };
      plain.add(`id-${i % 50}`, vectors[i]!, options);
      await store.add(`id-${i % 50}`, vectors[i]!, options);
    };
    for (let i = 0; i < 30; i++) await add(i);
    await store.remove('id-3');
    plain.remove('id-3');
    await reopened(0, 31);
    await store.compact();
    await reopened(29, 0);
    for (let i = 30; i < 60; i++) await add(i);
    await reopened(29, 30);
    expect(filesIn(folder)).toEqual(['journal-0000000001', 'snapshot-0000000001']);
    expect(await store.remove('nobody')).toBe(false);
    await reopened(29, 30);
  });

  it('keeps ids that are not well-formed Unicode, and the bits of vectors', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    const ids = ['\ud800', '\udc00', '', '"', 'é'];
    for (const id of ids) await store.add(id, [1 / 3, -2 / 7, 0.1]);
    const before = store.search([1, 2, 3], 9);
    await store.close();
    const again = await open(folder);
    expect(again.search([1, 2, 3], 9)).toStrictEqual(before);
    expect(again.search([1, 2, 3], 9).map(({ id }) => id)).toEqual(ids.toSorted());
  });

  it('compacts by itself, and changes go on meanwhile', async () => {
    const folder = temporaryFolder();
    const store = await open(folder, { compactAt: 500, storedOn: 'disk' });
    await Promise.all(Array.from({ length: 200 }, (_, i) => store.add(`id-${i}`, [1, i, 2])));
    for (let i = 0; i < 100; i++) await store.remove(`id-${i}`);
    await store.close();
    expect(filesIn(folder)[1]).toMatch(/^snapshot-0*[1-9]/u);
    const again = await open(folder);
    expect(again.recovery.fromSnapshot).toBeGreaterThan(0);
    expect(idsIn(again)).toEqual(Array.from({ length: 100 }, (_, i) => `id-${i + 100}`));
  });

  it('gives up nothing stored, whatever the byte at which writing ended', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    const lengths: number[] = [];
    const journal = join(folder, 'journal-0000000000');
    for (let i = 0; i < 6; i++) {
      lengths.push(readFileSync(journal).length);
      await (i === 4 ? store.remove('id-1') : store.add(`id-${i}`, [1, i, 2], { tags: ['t'] }));
    }
    await store.close();
    const bytes = readFileSync(journal);
    for (let length = 0; length <= bytes.length; length++) {
      writeFileSync(journal, bytes.subarray(0, length));
      const cut = await open(folder);
      const whole = [...lengths, bytes.length].filter((end) => end <= length).length - 1;
      const ids = [0, 1, 2, 3, 5].filter((i) => i < whole && !(i === 1 && whole > 4));
      expect(idsIn(cut)).toEqual(ids.map((i) => `id-${i}`));
      expect(cut.recovery.tornBytes).toBe(
        length - (whole < 0 ? 0 : [...lengths, bytes.length][whole]!),
      );
      await cut.add('after', [1, 1, 1]);
      await cut.close();
      const again = await open(folder);
      expect(idsIn(again)).toContain('after');
      expect(again.recovery.tornBytes).toBe(0);
      await again.close();
    }
  });

  it('takes zeros behind the last record, which a loss of power leaves, for torn', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.add('a', [1, 2, 3]);
    await store.close();
    writeFileSync(join(folder, 'journal-0000000000'), new Uint8Array(64), { flag: 'a' });
    const again = await open(folder);
    expect([idsIn(again), again.recovery.tornBytes]).toEqual([['a'], 64]);
  });

  it('begins anew where a crash left a snapshot half written, or a journal without its snapshot', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.add('a', [1, 2, 3]);
    await store.close();
    writeFileSync(join(folder, 'snapshot-0000000001.new'), 'half a snapshot');
    cpSync(join(folder, 'journal-0000000000'), join(folder, 'journal-0000000001'));
    const again = await open(folder);
    expect(again.recovery.fromJournal).toBe(2);
    expect(filesIn(folder)).toEqual(['journal-0000000000', 'journal-0000000001']);
    await again.add('b', [1, 2, 3]);
    await again.compact();
    expect(filesIn(folder)).toEqual(['journal-0000000002', 'snapshot-0000000002']);
  });

  it('loses nothing when its process is killed', async () => {
    const tally = await killMany({ kills: 8, seed: 3 });
    expect(tally).toMatchObject({ kills: 8, lost: 0, invented: 0, failedOpenings: 0, ended: 0 });
    expect(tally.acknowledged).toBeGreaterThan(0);
  }, 60_000);
});

describe('faults of the disk', () => {
  it('refuses a change when the disk is full, and goes on when it is not', async () => {
    const folder = temporaryFolder();
    let isFull = false;
    const store = await openOver(folder, {
      write: (file, bytes) => {
        // Half of it fits, as on a real disk.
        if (isFull) nodeFiles.write(file, bytes.subarray(0, bytes.length >> 1));
        return isFull ? diskFull() : nodeFiles.write(file, bytes);
      },
    });
    await store.add('a', [1, 2, 3]);
    isFull = true;
    await expect(store.add('b', [1, 2, 3])).rejects.toThrow(/ENOSPC, disk full/u);
    expect(await errorCode(() => store.remove('a'))).toBe('storage-failed');
    expect(await errorCode(() => store.compact())).toBe('storage-failed');
    expect(idsIn(store)).toEqual(['a']);
    isFull = false;
    await store.add('c', [1, 2, 3]);
    await store.close();
    expect(idsIn(await open(folder))).toEqual(['a', 'c']);
  });

  it('goes on with the journal when a snapshot cannot be written', async () => {
    const folder = temporaryFolder();
    let syncs = 0;
    const store = await openOver(folder, {
      create: (path) => (path.includes('snapshot') ? diskFull() : nodeFiles.create(path)),
      sync: (file) => {
        syncs++;
        return nodeFiles.sync(file);
      },
    });
    await store.add('a', [1, 2, 3]);
    await expect(store.compact()).rejects.toMatchObject({ code: 'storage-failed' });
    await store.add('b', [1, 2, 3]);
    await store.close();
    expect(syncs).toBeGreaterThan(1);
    const again = await open(folder);
    expect(idsIn(again)).toEqual(['a', 'b']);
    await again.compact();
    expect(filesIn(folder)).toEqual(['journal-0000000002', 'snapshot-0000000002']);
  });

  it('acknowledges nothing any more after a sync that failed', async () => {
    const folder = temporaryFolder();
    let fails = false;
    const store = await openOver(folder, {
      sync: (file) => (fails ? Promise.reject(new Error('input/output')) : nodeFiles.sync(file)),
    });
    await store.add('a', [1, 2, 3]);
    fails = true;
    expect(await errorCode(() => store.add('b', [1, 2, 3]))).toBe('storage-failed');
    fails = false;
    expect(await errorCode(() => store.add('c', [1, 2, 3]))).toBe('storage-failed');
    await expect(store.close()).rejects.toMatchObject({ code: 'storage-failed' });
    expect(idsIn(await open(folder))).toContain('a');
  });

  it('shares a sync among changes that come together', async () => {
    let syncs = 0;
    const store = await openOver(temporaryFolder(), {
      sync: (file) => {
        syncs++;
        return nodeFiles.sync(file);
      },
    });
    await Promise.all(Array.from({ length: 100 }, (_, i) => store.add(`id-${i}`, [1, i, 2])));
    expect(syncs).toBeLessThan(6);
    await store.close();
  });

  it('acknowledges only after a sync that began after the write', async () => {
    const waiting: (() => void)[] = [];
    const store = await openOver(temporaryFolder(), {
      sync: () => new Promise((resolve) => waiting.push(() => resolve())),
      append: (path) => {
        setImmediate(() => waiting.shift()!()); // of the opening
        return nodeFiles.append(path);
      },
    });
    const done: string[] = [];
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const first = store.add('a', [1, 2, 3]).then(() => done.push('a'));
    const second = store.add('b', [1, 2, 3]).then(() => done.push('b'));
    await turn();
    expect([done, waiting.length]).toEqual([[], 1]);
    waiting.shift()!();
    await turn();
    expect([done, waiting.length]).toEqual([['a'], 1]);
    waiting.shift()!();
    await Promise.all([first, second]);
    await store.close();
  });

  it('survives a disk that is really full', async ({ skip }) => {
    const mounted = mountSmall();
    if (mounted === undefined) return skip('no tmpfs can be mounted here');
    const folder = join(mounted, 'store');
    const store = await openVectorStore(folder, { dimensions: 64 });
    const [vector] = clustered(1, { dimensions: 64, seed: 1 });
    let stored = 0;
    const fill = async (): Promise<void> => {
      for (;;) {
        await store.add(`id-${stored}`, vector!);
        stored++;
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: 'storage-failed' });
    expect(stored).toBeGreaterThan(100);
    expect(await errorCode(() => store.compact())).toBe('storage-failed');
    expect(store.size).toBe(stored);
    await store.close().catch(() => undefined);
    const again = await openVectorStore(folder, { dimensions: 64 });
    expect(again.size).toBe(stored);
    await again.close();
  });
});

/** A disk of half a megabyte, where this user may mount one. */
function mountSmall(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-full-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]);
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return status === 0 ? folder : undefined;
}

describe('errors of the store', () => {
  async function filled(): Promise<string> {
    const folder = temporaryFolder();
    const store = await open(folder);
    for (let i = 0; i < 40; i++) await store.add(`id-${i}`, [1, i, 2]);
    await store.compact();
    for (let i = 0; i < 9; i++) await store.add(`id-${i}`, [2, i, 2]);
    await store.close();
    return folder;
  }
  const SNAPSHOT = 'snapshot-0000000001';
  const JOURNAL = 'journal-0000000001';
  const change = (folder: string, name: string, edit: (bytes: Uint8Array) => Uint8Array): void => {
    const path = join(folder, name);
    writeFileSync(path, edit(new Uint8Array(readFileSync(path))));
  };
  const flip = (at: number) => (bytes: Uint8Array) =>
    bytes.map((byte, i) => (i === at ? byte ^ 0x55 : byte));

  it.each([
    ['snapshot-version', SNAPSHOT, flip(8)],
    ['snapshot-checksum', SNAPSHOT, flip(300)],
    ['snapshot-checksum', SNAPSHOT, (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['invalid-snapshot', SNAPSHOT, () => new Uint8Array()],
    ['snapshot-version', JOURNAL, flip(8)],
    ['journal-damaged', JOURNAL, flip(0)],
    ['journal-damaged', JOURNAL, flip(12)],
    ['journal-damaged', JOURNAL, flip(40)],
  ])('%s: %s altered', async (code, name, edit) => {
    const folder = await filled();
    change(folder, name, edit);
    const before = filesIn(folder).map((file) => readFileSync(join(folder, file)).toString('hex'));
    expect(await errorCode(() => open(folder))).toBe(code);
    const after = filesIn(folder).map((file) => readFileSync(join(folder, file)).toString('hex'));
    expect(after).toEqual(before);
  });

  it('refuses a snapshot truncated at every 1,000th byte', async () => {
    const folder = temporaryFolder();
    const store = await open(folder, { dimensions: 8 });
    for (const [i, vector] of clustered(500, { dimensions: 8, seed: 1 }).entries()) {
      await store.add(`id-${i}`, vector, { tags: ['t'] });
    }
    await store.compact();
    await store.close();
    const bytes = readFileSync(join(folder, SNAPSHOT));
    for (let length = 1000; length < bytes.length; length += 1000) {
      writeFileSync(join(folder, SNAPSHOT), bytes.subarray(0, length));
      expect(await errorCode(() => open(folder, { dimensions: 8 }))).toBe('snapshot-checksum');
    }
  });

  it('journal-damaged: one of several is missing', async () => {
    const folder = await filled();
    cpSync(join(folder, JOURNAL), join(folder, 'journal-0000000003'));
    await expect(open(folder)).rejects.toThrow(/journal-0000000002 is missing/u);
  });

  it('invalid-option: other dimensions', async () => {
    const folder = await filled();
    await expect(open(folder, { dimensions: 4 })).rejects.toThrow(
      /holds vectors of 3 dimensions, asked for 4/u,
    );
  });

  it('storage-failed: open already, here or in another process', async () => {
    const folder = await filled();
    const store = await open(folder);
    await expect(open(folder)).rejects.toThrow(/this process has the folder open/u);
    await store.close();
    writeFileSync(join(folder, 'lock'), String(process.ppid));
    await expect(open(folder)).rejects.toThrow(new RegExp(`process ${process.ppid} has`, 'u'));
    // The number of no process.
    writeFileSync(join(folder, 'lock'), '99999999');
    expect((await open(folder)).size).toBe(40);
  });

  it('closed', async () => {
    const store = await open(temporaryFolder());
    await store.close();
    await store.close();
    for (const act of [
      () => store.add('a', [1, 2, 3]),
      () => store.remove('a'),
      () => store.compact(),
    ]) {
      expect(await errorCode(act)).toBe('closed');
    }
  });

  it('storage-failed: a file in the place of the folder', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, '');
    expect(await errorCode(() => open(path))).toBe('storage-failed');
  });
});
