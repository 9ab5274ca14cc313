import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedFiles } from '../src/doc-examples/documented-files.ts';
import { extractExamples, type Example } from '../src/doc-examples/extract-examples.ts';
import { instrumentExample } from '../src/doc-examples/instrument-example.ts';
import { typeCheckFiles } from '../src/doc-examples/type-check-files.ts';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';

// Inside this package, so that `@tremplin/*` resolves as it does for its dependants.
const cache = join(REPOSITORY_ROOT, 'packages/testkit/.cache');
let folder: string;
let count = 0;

beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'doc-examples-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runExample(code: string): Promise<void> {
  const path = join(folder, `example-${count++}.ts`);
  writeFileSync(path, instrumentExample(code));
  await import(/* @vite-ignore */ path);
}

/** `file:line message` of each type error in these examples, as lines of the pages they come from. */
function typeErrors(checked: readonly Example[]): readonly string[] {
  const paths = checked.map(({ code }, i) => {
    const path = join(folder, `types-${i}.ts`);
    writeFileSync(path, `${code}\nexport {};\n`);
    return path;
  });
  return typeCheckFiles(paths).map((error) => {
    const { 1: index, 2: line, 3: message } = /types-(\d+)\.ts:(\d+) ([\s\S]*)$/u.exec(error)!;
    const example = checked[Number(index)]!;
    return `${example.file}:${example.line + Number(line) - 1} ${message}`;
  });
}

const examples: readonly Example[] = documentedFiles().flatMap((file) =>
  extractExamples(file, readFileSync(join(REPOSITORY_ROOT, file), 'utf8')),
);

describe('examples in the documentation', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it('type-check, those that are not run too', { timeout: 120_000 }, () => {
    expect(typeErrors(examples)).toEqual([]);
  });

  it.each(
    examples
      .filter(({ run }) => run)
      .map((example) => [`${example.file}:${example.line}`, example] as const),
  )('%s', async (_place, { code }) => {
    await runExample(code);
  });
});

describe('a broken example fails', () => {
  it.each([
    ['a wrong value', "'a'.toUpperCase(); // 'B'", /line 1: got "A", the comment says "B"/u],
    ['a wrong object', '\n({ a: [1, 2] }); // { a: [1, 3] }', /line 2/u],
    ['a wrong constant', 'const sum = 1 + 1; // 3', /line 1: got 2/u],
    ['a wrong logged value', 'console.log(1 + 1); // 3', /line 1: got 2/u],
    ['an exception', "throw new Error('broken');", /broken/u],
    ['an unknown package', "import '@tremplin/nothing';", /nothing/u],
    ['half a value', "['a'].concat('b'); // ['a', b]", /not a literal/u],
  ])('%s', async (_what, code, message) => {
    await expect(runExample(code)).rejects.toThrow(message);
  });

  it('a wrong type', { timeout: 60_000 }, () => {
    const code = 'const one = 1;\nconst text: string = one;\n';
    expect(typeErrors([{ file: 'README.md', line: 10, code, run: false }])).toEqual([
      "README.md:11 Type 'number' is not assignable to type 'string'.",
    ]);
  });

  it.each([
    ['right values', "'a'.length; // 1\nconst one = [1]; // [1]\nawait Promise.resolve(-1); // -1"],
    ['over several lines', '[\n  1,\n].map((x) => ({ x, y: undefined })); // [{ x: 1 }]'],
    ['words', "'a'.length; // 'one' letter\nconst x = 3; // 3 things\n[1].concat(2); // [1, …]"],
  ])('%s pass', async (_what, code) => {
    await expect(runExample(code)).resolves.toBeUndefined();
  });
});
