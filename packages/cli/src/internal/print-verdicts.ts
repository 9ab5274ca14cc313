import type { Match, PathStep, Verdict } from '@tremplin/matching';
import { preferredLabel, type Ontology, type SkillId } from '@tremplin/ontology';
import type { Evidence } from '@tremplin/profile';
import type { Cell, CellLine } from './format-table.ts';
import { formatAmount, formatNumber } from './format-number.ts';
import { VERDICT_SIGNS } from './print-ranking.ts';
import type { Screen } from './create-screen.ts';

/** The verdict on each requirement, the weightiest first, each with what it rests on. */
export function printVerdicts(match: Match, ontology: Ontology, screen: Screen): void {
  const { headings } = screen.messages;
  const ordered = match.verdicts.toSorted(
    (a, b) => b.weight - a.weight || (a.skill < b.skill ? -1 : 1),
  );
  screen.table(
    [
      { heading: headings.requirement },
      { heading: headings.needs },
      { heading: headings.verdict },
      { heading: headings.shown },
      { heading: headings.weight, align: 'right' },
      { heading: headings.adds, align: 'right' },
    ],
    ordered.map((verdict) => verdictRow(verdict, ontology, screen)),
    [0],
  );
}

function verdictRow(verdict: Verdict, ontology: Ontology, screen: Screen): readonly Cell[] {
  const { language, messages, colors } = screen;
  const color = {
    met: colors.green,
    reachable: colors.cyan,
    unknown: colors.yellow,
    notMet: colors.dim,
  }[verdict.verdict];
  const dim = (text: string): CellLine => ({ text: `  ${text}`, color: colors.dim });
  return [
    [
      { text: preferredLabel(ontology, verdict.skill, language) },
      ...detailLines(verdict, ontology, screen).map(dim),
    ],
    [
      { text: `${messages.level} ${verdict.minimumLevel}` },
      { text: messages.relation[verdict.relationType], color: colors.dim },
    ],
    [{ text: `${VERDICT_SIGNS[verdict.verdict]} ${messages.verdicts[verdict.verdict]}`, color }],
    verdict.level === null ? '' : levelText(verdict.level, screen),
    formatNumber(verdict.weight, 3, language),
    formatNumber(verdict.contribution, 3, language),
  ];
}

/** `2.4 (1.9–3.0)` */
export function levelText(
  { mean, interval }: { readonly mean: number; readonly interval: readonly [number, number] },
  { language }: Pick<Screen, 'language'>,
): string {
  const [low, high] = interval.map((bound) => formatNumber(bound, 1, language));
  return `${formatNumber(mean, 1, language)} (${low}–${high})`;
}

function detailLines(verdict: Verdict, ontology: Ontology, screen: Screen): readonly string[] {
  const { messages, language } = screen;
  const label = (skill: SkillId): string => preferredLabel(ontology, skill, language);
  const lines: string[] = [];
  if (verdict.verdict === 'met' && verdict.via !== null)
    lines.push(`${messages.via} ${label(verdict.via)}`);
  if (verdict.level) {
    const shown = verdict.level.items.map(({ evidence }) => evidence);
    if (shown.length > 0) lines.push(evidenceText(shown, screen));
  }
  if (verdict.verdict === 'reachable') lines.push(pathText(verdict, ontology, screen));
  if (verdict.verdict === 'unknown') lines.push(messages.settledBy[verdict.settledBy]);
  return lines;
}

/** `project, within 1 year, level 3; own statement ×2` */
function evidenceText(
  evidence: readonly Evidence[],
  { messages }: Pick<Screen, 'messages'>,
): string {
  const counts = new Map<string, number>();
  for (const item of evidence) {
    const words = [
      messages.evidence[item.kind],
      ...(item.basis === 'inferred' ? [messages.basis.inferred] : []),
      ...(item.recency === 'unknown' ? [] : [messages.recency[item.recency]]),
      ...(item.level === null ? [] : [`${messages.level} ${item.level}`]),
      ...(item.verified ? [messages.verified] : []),
    ].join(', ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .map(([words, count]) => (count === 1 ? words : `${words} ×${count}`))
    .join(messages.separator);
}

/** `JavaScript → React 40 h; 40 h, 4 weeks` */
function pathText(
  verdict: Extract<Verdict, { verdict: 'reachable' }>,
  ontology: Ontology,
  screen: Screen,
): string {
  const { messages, language } = screen;
  const start = verdict.path[0]?.from ?? null;
  const steps = verdict.path.map((step) => stepText(step, ontology, screen));
  const from =
    start === null
      ? messages.fromNothing
      : `${messages.have} ${preferredLabel(ontology, start, language)}`;
  const total = `${formatAmount(verdict.hours, language)} h, ${messages.weeks(formatAmount(verdict.weeks, language))}`;
  const planned =
    verdict.planned < 1
      ? `${messages.separator}${formatNumber(verdict.planned * 100, 0, language)} % ${messages.partOfPath}`
      : '';
  return `${[from, ...steps].join(' → ')} (${total}${planned})`;
}

/** `React 40 h`, or `more practice of React 20 h` */
export function stepText(
  step: PathStep,
  ontology: Ontology,
  { messages, language }: Screen,
): string {
  const label = preferredLabel(ontology, step.skill, language);
  const what = step.because === 'practice' ? `${messages.practice} ${label}` : label;
  return `${what} ${formatAmount(step.hours, language)} h`;
}
