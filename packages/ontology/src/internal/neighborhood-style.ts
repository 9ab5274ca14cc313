export type Theme = 'auto' | 'light' | 'dark';

/** Fill and line of each shape, and what else has a colour. */
interface Palette {
  readonly page: string;
  readonly text: string;
  readonly quiet: string;
  readonly skill: readonly [fill: string, line: string];
  readonly group: readonly [fill: string, line: string];
  readonly occupation: readonly [fill: string, line: string];
  readonly focus: readonly [fill: string, text: string];
}

/**
 * Blue, green and vermilion that those who confuse colours tell apart; the shapes differ too.
 *
 * Reference: Okabe, Ito (2008), Color universal design.
 */
const LIGHT: Palette = {
  page: '#ffffff',
  text: '#1f2328',
  quiet: '#59636e',
  skill: ['#e7f2f9', '#0072b2'],
  group: ['#e4f5ef', '#007a5a'],
  occupation: ['#fdeee5', '#c85200'],
  focus: ['#0072b2', '#ffffff'],
};
const DARK: Palette = {
  page: '#0d1117',
  text: '#e6edf3',
  quiet: '#9aa4af',
  skill: ['#0f2b40', '#56b4e9'],
  group: ['#0b3328', '#2fc79b'],
  occupation: ['#42230c', '#f0954a'],
  focus: ['#56b4e9', '#0d1117'],
};

/** The style sheet of the picture, which colours nothing outside it. */
export function neighborhoodStyle(theme: Theme): string {
  if (theme === 'light') return rules(LIGHT);
  if (theme === 'dark') return rules(DARK);
  return `${rules(LIGHT)}\n@media (prefers-color-scheme: dark) {\n${rules(DARK)}\n}`;
}

const SHAPES = ['skill', 'group', 'occupation'] as const;

function rules(palette: Palette): string {
  const line = (relation: string, color: string, more = ''): readonly string[] => [
    rule(`.${relation} .line`, `fill: none; stroke: ${color}; stroke-width: 1.5;${more}`),
    rule(`.${relation} .mark`, `fill: ${color};`),
  ];
  return [
    rule('.page', `fill: ${palette.page};`),
    rule('text', `fill: ${palette.text};`),
    rule('.quiet', `fill: ${palette.quiet};`),
    rule('.heading text', `fill: ${palette.quiet};`),
    rule('.more text', `fill: ${palette.quiet};`),
    rule('.more .shape', `fill: none; stroke: ${palette.quiet}; stroke-dasharray: 4 4;`),
    rule('.focus .shape', `fill: ${palette.focus[0]};`),
    rule('.focus text', `fill: ${palette.focus[1]}; font-weight: bold;`),
    ...SHAPES.map((shape) =>
      rule(
        `.${shape} .shape`,
        `fill: ${palette[shape][0]}; stroke: ${palette[shape][1]}; stroke-width: 1.5;`,
      ),
    ),
    ...line('learn', palette.skill[1]),
    ...line('related', palette.quiet, ' stroke-dasharray: 6 5;'),
    ...line('needed', palette.occupation[1]),
    ...line('useful', palette.occupation[1], ' stroke-dasharray: 2 4;'),
    ...line('broader', palette.group[1]),
    rule(
      '.broader .mark',
      `fill: ${palette.page}; stroke: ${palette.group[1]}; stroke-width: 1.5;`,
    ),
  ].join('\n');
}

/** For this picture only, also where it stands in a page with others. */
function rule(selector: string, body: string): string {
  return `.tremplin-neighborhood ${selector} { ${body} }`;
}
