import type { ImportResult } from '../src/index.ts';
import type { Person } from './person.ts';

/** No run of four letters of these is in any word of ours. */
export const PLANTED: readonly [string, string, string, string, string] = [
  'Quetzalqwatl',
  'Xochipilli',
  'Zwyvqjkx',
  'Huitzilqop',
  'Jbvxwkqz',
];

/** A person of planted words alone. */
export const PLANTED_PERSON: Person = {
  name: `${PLANTED[0]} ${PLANTED[1]}`,
  email: `${PLANTED[0]}@${PLANTED[2]}.fr`,
  address: `12 rue ${PLANTED[3]}`,
  town: PLANTED[4],
  birthDate: '1984-03-12',
  photo: `https://${PLANTED[2]}.fr/${PLANTED[1]}.jpg`,
  title: 'f',
  school: `Université ${PLANTED[3]}`,
  employer: `${PLANTED[2]} ${PLANTED[4]}`,
  nationality: PLANTED[1],
  hobby: PLANTED[3],
  children: 2,
};

/** Runs of four letters of the planted words, folded. */
const NGRAMS: readonly string[] = PLANTED.flatMap((word) =>
  Array.from({ length: word.length - 3 }, (_, i) => word.toLowerCase().slice(i, i + 4)),
);

/** What of the planted words is in what may be shown. */
export function leaksOf({
  profile,
  findings,
  dropped,
  issues,
}: Pick<ImportResult, 'profile' | 'findings' | 'dropped' | 'issues'>): readonly string[] {
  const shown = JSON.stringify({ profile, findings, dropped, issues })
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[-_~*'’]/g, '');
  return NGRAMS.filter((ngram) => shown.includes(ngram));
}
