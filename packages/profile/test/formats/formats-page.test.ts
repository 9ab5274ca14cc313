import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BEGIN, coverageTables, END } from './formats-page.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/formats.md', import.meta.url));

/** `UPDATE_DOCS=1 pnpm vitest run packages/profile/test/formats/formats-page.test.ts` writes the tables anew. */
it('docs/formats.md shows the coverage tables as they are', () => {
  const page = readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n');
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END) + END.length;
  expect(start).toBeGreaterThan(0);
  if (process.env['UPDATE_DOCS'] === '1') {
    writeFileSync(PAGE, page.slice(0, start) + coverageTables() + page.slice(end));
    return;
  }
  expect(cellsOf(page.slice(start, end))).toEqual(cellsOf(coverageTables()));
});

/** Without the padding that the formatter gives to cells. */
function cellsOf(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/\s*\|\s*/gu, '|')
        .replaceAll(/-{3,}/gu, '---')
        .trim(),
    )
    .filter(Boolean);
}
