import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digitalPack } from '@tremplin/ontology/digital';
import { describe, expect, it } from 'vitest';
import { poolFiles } from '../example-data/pool-files.ts';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';

const folder = join(REPOSITORY_ROOT, 'examples/data/pool');

describe('examples/data/pool', () => {
  const files = poolFiles(digitalPack());

  it('is what the generator writes, to the byte', () => {
    for (const [path, content] of files) {
      expect(
        readFileSync(join(folder, path), 'utf8') === content,
        `${path} is out of date: npx pnpm@10 example-data`,
      ).toBe(true);
    }
  });

  it('holds nothing else', () => {
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(there.toSorted()).toEqual([...files.keys()].toSorted());
  });

  it('writes no two candidates alike', () => {
    expect(new Set(files.values()).size).toBe(files.size);
  });
});
