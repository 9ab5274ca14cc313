import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Linker } from '@tremplin/linking';
import { titleVariants } from '@tremplin/linking';
import { sharedData } from './ontologies.ts';
import type { TitlePair } from '../traps/title-pairs.ts';

export interface PairTally {
  readonly n: number;
  /** Both genders have the same first answer, or none. */
  readonly same: number;
  /** Of those, how many have an answer. */
  readonly answered: number;
  readonly apart: readonly TitlePair[];
}

export async function tallyPairs(linker: Linker, pairs: readonly TitlePair[]): Promise<PairTally> {
  const apart: TitlePair[] = [];
  let answered = 0;
  for (const pair of pairs) {
    const options = { language: pair.language, kinds: ['occupation'] } as const;
    const [masculine] = await linker.linkLabel(pair.masculine, options);
    const [feminine] = await linker.linkLabel(pair.feminine, options);
    if (masculine?.concept !== feminine?.concept) apart.push(pair);
    else if (masculine) answered += 1;
  }
  return { n: pairs.length, same: pairs.length - apart.length, answered, apart };
}

/** Titles of ROME that name both genders; those of two jobs share no beginning and are left out. */
export function romePairs(limit: number): readonly TitlePair[] {
  const file = join(sharedData, 'rome4', 'unix_referentiel_appellation_v460_utf8.csv');
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .map((row) => row.split('","')[1] ?? '')
    .filter((title) => title.includes(' / '))
    .map((title) => titleVariants(title))
    .filter((readings) => readings.length === 2 && shareBeginning(readings[0]!, readings[1]!))
    .map(([masculine, feminine]) => ({
      language: 'fr' as const,
      masculine: masculine!,
      feminine: feminine!,
    }));
  const step = Math.max(1, Math.floor(pairs.length / limit));
  return pairs.filter((_, i) => i % step === 0).slice(0, limit);
}

function shareBeginning(a: string, b: string): boolean {
  return a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();
}
