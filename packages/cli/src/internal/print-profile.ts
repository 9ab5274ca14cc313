import { assessLevel } from '@tremplin/matching';
import { preferredLabel, type Ontology, type SkillId } from '@tremplin/ontology';
import {
  RECENCY_BANDS,
  type DroppedItem,
  type Finding,
  type RecencyBand,
  type SkillAssertion,
} from '@tremplin/profile';
import type { Screen } from './create-screen.ts';
import type { Cell } from './format-table.ts';
import { placeOf, type ImportedProfile } from './import-profile.ts';
import { levelText } from './print-verdicts.ts';
import { PROFILE_MESSAGES } from './profile-messages.ts';

/** Places shown per skill; `--json` gives all. */
const SHOWN_PLACES = 2;

/** The skills with what supports them and where it was read; then what stayed behind. */
export function printProfile(imported: ImportedProfile, ontology: Ontology, screen: Screen): void {
  const { profile, dropped } = imported.result;
  const words = PROFILE_MESSAGES[screen.language];
  screen.print(words.title(profile.id), screen.colors.bold);
  screen.print(
    words.subtitle(profile.skills.length, `${profile.ontology.id} ${profile.ontology.version}`),
    screen.colors.dim,
  );
  screen.print('');
  if (profile.skills.length === 0) screen.print(words.noSkills);
  else printSkills(imported, ontology, screen);
  screen.print('');
  screen.print(words.dropped(dropped.length), screen.colors.bold);
  if (dropped.length > 0) printDropped(dropped, screen);
}

function printSkills({ file, result }: ImportedProfile, ontology: Ontology, screen: Screen): void {
  const { headings } = screen.messages;
  const findings = groupBy(result.findings, ({ skill }) => skill);
  screen.table(
    [
      { heading: headings.skill },
      { heading: headings.level },
      { heading: headings.evidence },
      { heading: headings.recency },
      { heading: headings.readFrom },
    ],
    byLabel(result.profile.skills, (skill) => preferredLabel(ontology, skill, screen.language)).map(
      ({ label, assertion }) => [
        label,
        levelText(assessLevel(assertion.evidence), screen),
        evidenceCell(assertion, screen),
        screen.messages.recency[newest(assertion)],
        placesCell(findings.get(assertion.skill) ?? [], file.text, screen),
      ],
    ),
    [0],
  );
}

/** Not by locale: its order differs between versions of ICU. */
function byLabel(
  skills: readonly SkillAssertion[],
  labelOf: (skill: SkillId) => string,
): readonly { readonly label: string; readonly assertion: SkillAssertion }[] {
  const fold = (label: string): string => label.normalize('NFD').toLowerCase();
  return skills
    .map((assertion) => ({ label: labelOf(assertion.skill), assertion }))
    .toSorted((a, b) => (fold(a.label) < fold(b.label) ? -1 : 1));
}

function groupBy<T>(
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** An asterisk marks what was inferred from an occupation. */
function evidenceCell({ evidence }: SkillAssertion, { messages }: Screen): Cell {
  const words = evidence.map(
    ({ kind, basis }) => `${messages.evidence[kind]}${basis === 'inferred' ? '*' : ''}`,
  );
  return [...groupBy(words, (word) => word)].map(([word, same]) => ({
    text: same.length === 1 ? word : `${word} ×${same.length}`,
  }));
}

function newest({ evidence }: SkillAssertion): RecencyBand {
  return (
    RECENCY_BANDS.find((band) => evidence.some(({ recency }) => recency === band)) ?? 'unknown'
  );
}

function placesCell(
  findings: readonly Finding[],
  text: string,
  { messages, colors }: Screen,
): Cell {
  const places = [...new Set(findings.map(({ source }) => placeOf(source, text, messages.line)))];
  const rest = places.length - SHOWN_PLACES;
  return [
    ...places.slice(0, SHOWN_PLACES).map((place) => ({ text: place, color: colors.dim })),
    ...(rest > 0 ? [{ text: `+ ${rest}`, color: colors.dim }] : []),
  ];
}

function printDropped(dropped: readonly DroppedItem[], screen: Screen): void {
  const { headings } = screen.messages;
  const words = PROFILE_MESSAGES[screen.language];
  const groups = groupBy(
    dropped,
    ({ category, treatment, criterion }) => `${category} ${treatment} ${criterion ?? ''}`,
  );
  const rows = [...groups.values()].toSorted(([a], [b]) =>
    a!.category < b!.category
      ? -1
      : a!.category > b!.category
        ? 1
        : (a!.criterion ?? 0) - (b!.criterion ?? 0),
  );
  screen.table(
    [
      { heading: headings.category },
      { heading: headings.count, align: 'right' },
      { heading: headings.treatment },
      { heading: headings.criterion, align: 'right' },
    ],
    rows.map((items) => {
      const { category, treatment, criterion } = items[0]!;
      return [
        words.categories[category],
        String(items.length),
        words.treatments[treatment],
        criterion === undefined ? '' : String(criterion),
      ];
    }),
    [2],
  );
  screen.print(words.legend, screen.colors.dim);
}
