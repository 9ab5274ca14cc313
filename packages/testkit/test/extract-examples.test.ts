import { describe, expect, it } from 'vitest';
import { extractExamples } from '../src/doc-examples/extract-examples.ts';

describe('extractExamples', () => {
  it('finds the ts blocks of a page, with their lines', () => {
    const page = [
      '# Title',
      '```ts',
      'one();',
      '```',
      '',
      '```sh',
      'ls',
      '```',
      '',
      '```ts no-run',
      'two();',
      '```',
    ];
    expect(extractExamples('README.md', page.join('\n'))).toEqual([
      { file: 'README.md', line: 3, code: 'one();\n', run: true },
      { file: 'README.md', line: 11, code: 'two();\n', run: false },
    ]);
  });

  it('joins blocks that continue a program, on their lines', () => {
    const page = [
      '```ts',
      'const a = 1;',
      '```',
      'and then',
      '```ts continues',
      'a + 1; // 2',
      '```',
      '```ts',
      'other();',
      '```',
    ];
    expect(extractExamples('a.md', page.join('\n'))).toEqual([
      { file: 'a.md', line: 2, code: 'const a = 1;\n\n\n\na + 1; // 2\n', run: true },
      { file: 'a.md', line: 9, code: 'other();\n', run: true },
    ]);
  });

  it('reads Windows line ends and blocks in lists', () => {
    const page = '- item\r\n  ```ts\r\n  if (a) {\r\n    b();\r\n  }\r\n  ```\r\n';
    expect(extractExamples('a.md', page)).toEqual([
      { file: 'a.md', line: 3, code: 'if (a) {\n  b();\n}\n', run: true },
    ]);
  });

  it('finds those in TSDoc comments only, without the margin', () => {
    const source = [
      'const text = "x";',
      '/**',
      ' * Adds.',
      ' *',
      ' * @example',
      ' * ```ts',
      ' * add(',
      ' *   1,',
      ' * ); // 3',
      ' * ```',
      ' */',
      'export function add(): void {}',
      '// ```ts',
      '// not(this);',
      '// ```',
    ].join('\n');
    expect(extractExamples('packages/a/src/add.ts', source)).toEqual([
      { file: 'packages/a/src/add.ts', line: 7, code: 'add(\n  1,\n); // 3\n', run: true },
    ]);
  });
});
