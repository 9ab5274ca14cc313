import { join } from 'node:path';
import type { Match, Verdict } from '@tremplin/matching';
import { preferredLabel } from '@tremplin/ontology';
import type { Screen } from './create-screen.ts';
import type { Demo, DemoJob } from './demo.ts';
import { DEMO_MESSAGES } from './demo-messages.ts';
import type { CellLine } from './format-table.ts';
import { formatAmount, formatNumber } from './format-number.ts';
import { printJob } from './print-job.ts';
import { printRanking, VERDICT_SIGNS } from './print-ranking.ts';
import { printPath } from './print-path.ts';

const EXPLAINED = 3;

export interface DemoPlace {
  /** Of the demo's files, as the reader may write it. */
  readonly folder: string;
  /** How the reader starts this program. */
  readonly command: string;
}

/** The whole demo: what happens, a ranking with reasons per job, who they were, what to try next. */
export function printDemo(demo: Demo, screen: Screen, place: DemoPlace): void {
  const words = DEMO_MESSAGES[screen.language];
  const sum = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0);
  screen.print(words.title, screen.colors.bold);
  screen.print('');
  screen.print(words.intro(demo.candidates.length, demo.jobs.length));
  screen.print(
    words.privacy(
      sum(demo.candidates.map(({ profile }) => profile.skills.length)),
      sum(demo.candidates.map(({ dropped }) => dropped)),
    ),
  );
  for (const [i, job] of demo.jobs.entries()) {
    screen.print('');
    screen.print(`── ${words.jobHeading(i + 1, demo.jobs.length)} ──`, screen.colors.cyan);
    printDemoJob(job, demo, screen);
  }
  printReveal(demo, screen);
  printNext(place, screen);
}

function printDemoJob({ imported, ranking, best }: DemoJob, demo: Demo, screen: Screen): void {
  const words = DEMO_MESSAGES[screen.language];
  printJob(imported, demo.ontology, screen);
  screen.print('');
  const rows = ranking.matches.map((match) => ({ match, id: match.profile }));
  printRanking(rows, screen, { idHeading: 'candidate', hidden: 0 });
  screen.print('');
  const explained = ranking.matches.slice(0, EXPLAINED);
  screen.print(words.firstOnes(explained.length), screen.colors.bold);
  printComparison(explained, demo, screen);
  if (best) {
    screen.print('');
    printPath(best, { ontology: demo.ontology, screen });
  }
}

/** One row per requirement, one column per candidate. */
function printComparison(matches: readonly Match[], { ontology }: Demo, screen: Screen): void {
  const { headings, level } = screen.messages;
  const first = matches[0]?.verdicts ?? [];
  const order = first
    .map((_, i) => i)
    .toSorted((a, b) => first[b]!.weight - first[a]!.weight || a - b);
  screen.table(
    [
      { heading: headings.requirement },
      { heading: headings.needs },
      ...matches.map((_, i) => ({ heading: `#${i + 1}` })),
    ],
    order.map((row) => {
      const { skill, minimumLevel } = first[row]!;
      return [
        preferredLabel(ontology, skill, screen.language),
        `${level} ${minimumLevel}`,
        ...matches.map((match) => [verdictLine(match.verdicts[row]!, screen)]),
      ];
    }),
    [0],
  );
}

function verdictLine(verdict: Verdict, { messages, colors, language }: Screen): CellLine {
  const hours =
    verdict.verdict === 'reachable' ? ` ${formatAmount(verdict.hours, language)} h` : '';
  const color = {
    met: colors.green,
    reachable: colors.cyan,
    unknown: colors.yellow,
    notMet: colors.dim,
  };
  return {
    text: `${VERDICT_SIGNS[verdict.verdict]} ${messages.verdicts[verdict.verdict]}${hours}`,
    color: color[verdict.verdict],
  };
}

function printReveal({ candidates, jobs }: Demo, screen: Screen): void {
  const words = DEMO_MESSAGES[screen.language];
  screen.print('');
  screen.print(`── ${words.reveal} ──`, screen.colors.cyan);
  const ranks = jobs.map(
    ({ ranking }) => new Map(ranking.matches.map((match, i) => [match.profile, i + 1])),
  );
  screen.table(
    [
      { heading: screen.messages.headings.candidate },
      { heading: words.who },
      ...jobs.map((_, i) => ({ heading: words.rankIn(i + 1), align: 'right' as const })),
    ],
    candidates.map(({ profile, who }) => [
      profile.id,
      who?.[screen.language] ?? '',
      ...ranks.map((rank) => formatNumber(rank.get(profile.id) ?? 0, 0, screen.language)),
    ]),
    [1],
  );
}

function printNext({ folder, command }: DemoPlace, screen: Screen): void {
  const words = DEMO_MESSAGES[screen.language];
  const candidates = join(folder, 'candidates');
  screen.print('');
  screen.print(words.next, screen.colors.bold);
  screen.verbatim([
    `  ${command} profile ${join(candidates, 'c01.json')}`,
    `  ${command} match --job ${join(folder, 'jobs', 'support-technician.json')} --profiles ${candidates} --reveal`,
    `  ${command} jobs --profile ${join(candidates, 'c02.txt')} --jobs ${join(folder, 'jobs')}`,
  ]);
}
