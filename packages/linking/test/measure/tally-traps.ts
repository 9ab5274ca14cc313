import type { Linker } from '@tremplin/linking';
import type { ConceptId } from '@tremplin/ontology';
import { ESCO } from '../traps/esco-concepts.ts';
import { CONFIDENT, digitalId, judge, readTrap, type Judged, type TrapRow } from '../traps/trap.ts';

export interface TrapTally {
  readonly n: number;
  readonly right: number;
  readonly abstained: number;
  readonly wrong: number;
  /** Wrong with a confidence of 0.8 or more; part of `wrong`. */
  readonly confidentlyWrong: number;
  readonly judged: readonly Judged[];
}

/** The rows judged on one of the two ontologies. */
export async function tallyTraps(
  linker: Linker,
  rows: readonly TrapRow[],
  ontology: 'digital' | 'esco',
): Promise<TrapTally> {
  const judged: Judged[] = [];
  for (const row of rows) {
    const trap =
      ontology === 'digital' ? readTrap(row, row[1], digitalId) : readTrap(row, row[2], escoId);
    if (trap) judged.push(await judge(linker, trap));
  }
  const count = (outcome: Judged['outcome']) =>
    judged.filter((each) => each.outcome === outcome).length;
  return {
    n: judged.length,
    right: count('right'),
    abstained: count('abstained'),
    wrong: count('wrong'),
    confidentlyWrong: judged.filter(
      ({ outcome, answer }) => outcome === 'wrong' && answer!.confidence >= CONFIDENT,
    ).length,
    judged,
  };
}

export function escoId(key: string): ConceptId {
  const id = ESCO.get(key);
  if (id === undefined) throw new Error(`no concept of ESCO under the key "${key}"`);
  return id;
}
