import { conceptIds, type Ontology } from '@tremplin/ontology';
import type { Ad } from '../src/ads/ad.ts';
import type { Person } from '../src/people/person.ts';

export interface DataCardInput {
  readonly ontology: Ontology;
  readonly people: readonly Person[];
  readonly ads: readonly Ad[];
  /** Of the candidates, in turn. */
  readonly formats: readonly string[];
  readonly seed: number;
}

/** What the pool holds and how it came about, counted from what was drawn. */
export function dataCard({ ontology, people, ads, formats, seed }: DataCardInput): string {
  const occupations = new Set(people.map(({ career }) => career.occupation));
  const sets: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
    ['language', countBy(people, ({ language }) => language)],
    ['format', countBy(people, (_, index) => formats[index % formats.length]!)],
    ['path', countBy(people, ({ career }) => career.path)],
    ['sex', countBy(people, ({ attributes }) => (attributes.sex === 'f' ? 'women' : 'men'))],
    ['age', countBy(people, ({ attributes }) => ageBand(attributes.birthDate))],
    [
      'area',
      countBy(people, ({ attributes }) =>
        attributes.neighbourhood === undefined ? 'other' : 'priority neighbourhood',
      ),
    ],
    ['language of the job', countBy(ads, ({ language }) => language)],
    ['the job teaches', countBy(ads, ({ rampUp }) => (rampUp ? 'yes' : 'no'))],
    [
      'the job asks for a diploma or years',
      countBy(ads, ({ asksCredentials }) => (asksCredentials ? 'yes' : 'no')),
    ],
  ];
  return `# Example data: ${people.length} fictitious candidates, ${ads.length} fictitious jobs

Written by \`npx pnpm@10 example-data\` with seed ${seed}; do not edit. Nobody here exists: names are drawn from short lists
written for this project, addresses mix streets and towns at random, e-mail addresses end in a reserved domain, telephone
numbers are of ranges kept for fiction where the country has one. Beside this pool, \`../demo\` holds 14 candidates and 3 jobs
written by hand, and \`../french\` 10 candidates and 10 jobs, where longer and odder texts are wanted.

## What it is for

Trying the commands, the pages and the libraries on more than a handful of people; showing what an audit looks like.
**Not** for measuring fairness or quality: skills are drawn from the same pack that reads them, so reading them is easier
than in life, and background leans on paths by a made-up rule (younger people and those of priority neighbourhoods teach
themselves more, women and men draw from different halves of the occupations a third of the time).

## What is in it

- \`candidates/\`: one file each, text, Markdown, JSON Resume or Europass XML.
- \`jobs/\`: text, schema.org JobPosting or the JSON of \`docs/host-input.md\`, in turn.
- \`groups.csv\`: what an audit would get from people who chose to say it. No importer reads it.

| what | value | count |
| ---- | ----- | ----- |
${sets
  .flatMap(([name, counts]) =>
    Object.entries(counts)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, count]) => `| ${name} | ${value} | ${count} |`),
  )
  .join('\n')}

${occupations.size} of the ${conceptIds(ontology, 'occupation').length} occupations of the digital pack are somebody's; every job is of another
occupation. A candidate names ${median(people.map(({ career }) => career.skills.length))} skills at the median, a job asks for
${median(ads.map(({ skills }) => skills.length))}.
`;
}

function countBy<T>(
  items: readonly T[],
  key: (item: T, index: number) => string,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  items.forEach((item, index) => {
    const value = key(item, index);
    counts[value] = (counts[value] ?? 0) + 1;
  });
  return counts;
}

function ageBand(birthDate: string): string {
  const age = 2026 - Number(birthDate.slice(0, 4));
  if (age < 30) return 'under 30';
  return age < 45 ? '30 to 44' : '45 and over';
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
