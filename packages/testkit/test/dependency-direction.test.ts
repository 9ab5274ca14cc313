import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';

const OXLINT = join(REPOSITORY_ROOT, 'node_modules/oxlint/bin/oxlint');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tremplin-lint-'));
  await copyFile(join(REPOSITORY_ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The rules that these files break, under the rules of the repository. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const report = await new Promise<string>((resolve) => {
    execFile(process.execPath, [OXLINT, '--format', 'json'], { cwd: folder }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { diagnostics } = JSON.parse(report) as {
    readonly diagnostics: readonly { readonly code: string }[];
  };
  return diagnostics.map(({ code }) => code);
}

function importing(name: string): string {
  return `import { x } from '${name}';\nexport const y = x;\n`;
}

const RESTRICTED = 'eslint(no-restricted-imports)';

describe('dependency direction', () => {
  it.each([
    ['matching', '@tremplin/fairness'],
    ['matching', '@tremplin/cli'],
    ['matching', '@tremplin/matching'],
    ['ontology', '@tremplin/linking'],
    ['linking', '@tremplin/profile'],
    ['linking', '@tremplin/profile/node'],
    ['profile', '@tremplin/matching'],
    ['profile', '@tremplin/embeddings'],
    ['fairness', '@tremplin/matching'],
    ['vector-index', '@tremplin/ontology'],
    ['pgvector', '@tremplin/embeddings'],
    ['profile', '@tremplin/ontology/src/index.ts'],
    ['profile', '../../ontology/src/index.ts'],
    ['profile', '../../../packages/ontology/dist/index.js'],
    ['cli', '../../ontology/src/index.ts'],
    ['cli', '@tremplin/ontology/dist/index.js'],
  ])('%s may not import %s', async (importer, imported) => {
    expect(await brokenRules({ [`packages/${importer}/src/x.ts`]: importing(imported) })).toContain(
      RESTRICTED,
    );
  });

  it('holds for types, re-exports and dynamic imports', async () => {
    const file = (content: string) => brokenRules({ 'packages/ontology/src/x.ts': content });
    expect(await file("export type { X } from '@tremplin/linking';\n")).toEqual([RESTRICTED]);
    expect(await file("import type { X } from '@tremplin/linking';\nexport type Y = X;\n")).toEqual(
      [RESTRICTED],
    );
    expect(await file("export const load = () => import('@tremplin/linking');\n")).toEqual([
      RESTRICTED,
    ]);
  });

  it.each([
    ['matching', '@tremplin/ontology'],
    ['matching', '@tremplin/ontology/digital'],
    ['matching', '@tremplin/vector-index'],
    ['linking', '@tremplin/embeddings'],
    ['profile', '@tremplin/linking'],
    ['pgvector', '@tremplin/vector-index'],
    ['cli', '@tremplin/fairness'],
    ['ontology', './internal/read-csv.ts'],
  ])('%s may import %s', async (importer, imported) => {
    expect(await brokenRules({ [`packages/${importer}/src/x.ts`]: importing(imported) })).toEqual(
      [],
    );
  });

  it('lets tests, benchmarks and examples compare anything', async () => {
    expect(
      await brokenRules({
        'packages/matching/test/x.test.ts': importing('@tremplin/fairness'),
        'benchmarks/x.ts': importing('@tremplin/fairness'),
      }),
    ).toEqual([]);
  });
});

describe('what library code may not touch', () => {
  it('keeps node: imports to files that say so', async () => {
    expect(await brokenRules({ 'packages/ontology/src/x.ts': importing('node:fs') })).toEqual([
      'import(no-nodejs-modules)',
    ]);
    expect(
      await brokenRules({
        'packages/ontology/src/x.ts': importing('./y.ts'),
        'packages/ontology/src/read-x-node.ts': importing('node:fs'),
        'packages/ontology/src/node.ts': importing('node:fs'),
        'packages/cli/src/x.ts': importing('node:fs'),
      }),
    ).toEqual([]);
  });

  it('forbids cycles between files', async () => {
    expect(
      await brokenRules({
        'packages/ontology/src/a.ts':
          "import { b } from './b.ts';\nexport const a = (): number => b();\n",
        'packages/ontology/src/b.ts':
          "import { a } from './a.ts';\nexport const b = (): number => a();\n",
      }),
    ).toContain('import(no-cycle)');
  });

  it.each(['Math.random()', 'Date.now()'])('forbids %s', async (expression) => {
    expect(
      await brokenRules({ 'packages/profile/src/x.ts': `export const x = ${expression};\n` }),
    ).toEqual(['eslint(no-restricted-properties)']);
  });
});
