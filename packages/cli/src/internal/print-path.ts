import type { Match, Verdict } from '@tremplin/matching';
import { preferredLabel, type Ontology } from '@tremplin/ontology';
import type { Screen } from './create-screen.ts';
import { DEMO_MESSAGES } from './demo-messages.ts';
import { formatAmount, formatNumber } from './format-number.ts';
import { stepText } from './print-verdicts.ts';

type Reachable = Extract<Verdict, { verdict: 'reachable' }>;

/** What somebody would learn during the ramp-up, step by step with hours, the shortest first. */
export function printPath(
  match: Match,
  { ontology, screen }: { readonly ontology: Ontology; readonly screen: Screen },
): void {
  const { language, messages } = screen;
  const words = DEMO_MESSAGES[language];
  const number = (value: number): string => formatNumber(value, 3, language);
  screen.print(
    messages.bestReach(match.profile, number(match.fit), number(match.reach)),
    screen.colors.bold,
  );
  const reachable = match.verdicts
    .filter(
      (verdict): verdict is Reachable => verdict.verdict === 'reachable' && verdict.planned > 0,
    )
    .toSorted((a, b) => a.hours - b.hours || (a.skill < b.skill ? -1 : 1));
  screen.table(
    [
      { heading: messages.headings.requirement },
      { heading: words.path },
      { heading: words.hours, align: 'right' },
      { heading: words.weeks, align: 'right' },
      { heading: words.within, align: 'right' },
    ],
    reachable.map((verdict) => [
      preferredLabel(ontology, verdict.skill, language),
      pathSteps(verdict, ontology, screen),
      formatAmount(verdict.hours, language),
      formatAmount(verdict.weeks, language),
      `${formatNumber(verdict.planned * 100, 0, language)} %`,
    ]),
    [0, 1],
  );
  const hours = reachable.reduce((sum, verdict) => sum + verdict.hours * verdict.planned, 0);
  screen.print(words.total(formatAmount(hours, language)), screen.colors.dim);
}

function pathSteps({ path }: Reachable, ontology: Ontology, screen: Screen): string {
  const start = path[0]?.from ?? null;
  const from =
    start === null ? screen.messages.fromNothing : preferredLabel(ontology, start, screen.language);
  return [from, ...path.map((step) => stepText(step, ontology, screen))].join(' → ');
}
