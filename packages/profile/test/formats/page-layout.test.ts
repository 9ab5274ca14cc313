import { describe, expect, it } from 'vitest';
import { pageLines } from '../../src/formats/internal/page-layout.ts';
import type { Fragment } from '../../src/formats/internal/page-rows.ts';
import { plainText } from '../../src/formats/internal/plain-text.ts';

/** Letters half as wide as high, as in most fonts. */
function at(text: string, x: number, y: number): Fragment {
  return { text, x, y, width: text.length * 5, height: 10 };
}

function lines(texts: readonly string[], x: number, top: number): readonly Fragment[] {
  return texts.map((text, i) => at(text, x, top + 14 * i));
}

const read = (...fragments: readonly Fragment[]): string => pageLines(fragments).join('\n').trim();

describe('the reading order of a page', () => {
  const left = ['Contact', 'Paris', 'Skills', 'SQL', 'Python'];
  const right = ['Experience', 'Web developer', '2019 - 2021', 'React'];

  it('is column by column, the head first and the foot last', () => {
    const head = at('A name and an address that run over both columns of the page', 50, 20);
    const foot = at('A foot that runs over both columns of the page, with a number', 50, 400);
    expect(read(head, ...lines(left, 50, 60), ...lines(right, 250, 67), foot)).toBe(
      [head.text, '', ...left, '', ...right, '', '', foot.text]
        .join('\n')
        .replace('\n\n\n', '\n\n'),
    );
  });

  it('is the same when both columns have the same rows, and in whatever order the pieces come', () => {
    const pieces = [...lines(left, 50, 60), ...lines(right, 250, 60)];
    expect(read(...pieces)).toBe([...left, '', ...right].join('\n'));
    expect(read(...pieces.toReversed())).toBe(read(...pieces));
  });

  it('is row by row where dates or levels stand beside their entries', () => {
    const jobs = ['Cook, The Spoon', 'Baker, The Oven', 'Waiter, The Fork'];
    const dates = ['2015 - 2017', '2017 - 2019', '2019 - 2021'];
    expect(read(...lines(jobs, 50, 60), ...lines(dates, 400, 60))).toBe(
      jobs.map((job, i) => `${job}\t${dates[i]}`).join('\n'),
    );
    const levels = ['advanced', 'beginner', 'expert'];
    expect(read(...lines(['SQL', 'React', 'Java'], 50, 60), ...lines(levels, 200, 60))).toBe(
      '| SQL | advanced |\n| React | beginner |\n| Java | expert |',
    );
  });

  it('joins the pieces of a line and keeps the gaps of paragraphs', () => {
    const pieces = [at('Ja', 50, 60), at('va', 60, 60), at('and', 73, 60.4), at('SQL', 50, 100)];
    expect(read(...pieces, ...lines(['a', 'b', 'c'], 50, 114))).toBe('Java and\n\nSQL\na\nb\nc');
  });

  it.each<[string, readonly Fragment[]]>([
    ['nothing', []],
    ['blank pieces', [at('  ', 0, 0)]],
  ])('of %s is empty', (_, fragments) => {
    expect(read(...fragments)).toBe('');
  });
});

describe('plainText', () => {
  it.each([
    ['plain', 'plain'],
    ['a < b & c', 'a < b & c'],
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['<ul><li>SQL</li><li class="x">React</li></ul>', '- SQL\n- React'],
    ['R&amp;D &eacute;t&eacute; &#233; &#xe9; &nbsp;x', 'R&D été é é  x'],
    ['&lt;b&gt;', '<b>'],
    ['&unknown; &#0; &#x110000;', '&unknown; &#0; &#x110000;'],
    ['a<script>SQL()</script>b', 'a\nb'],
    ['a<br/>b<strong>c</strong>', 'a\nbc'],
    ['5 <6> 7', '5 <6> 7'],
  ])('%j → %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it.each(['<script', '<p ', '&#', '<', ' \n', '<script>a', '</', '<li><'])(
    'takes linear time for 400,000 characters of %j',
    (unit) => {
      // What takes the square of the length would not end before the limit of the test.
      expect(plainText(unit.repeat(400_000 / unit.length))).toBeDefined();
    },
  );
});
