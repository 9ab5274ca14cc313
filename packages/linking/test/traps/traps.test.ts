import { createLinker, type Linker } from '@tremplin/linking';
import { conceptIds } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { beforeAll, describe, expect, it } from 'vitest';
import { escoOntology, hasEsco } from '../measure/ontologies.ts';
import { escoId, tallyTraps } from '../measure/tally-traps.ts';
import { tallyPairs } from '../measure/title-pair-results.ts';
import { TITLE_PAIRS } from './title-pairs.ts';
import { digitalId, readTrap } from './trap.ts';
import { TRAP_SETS } from './trap-sets.ts';

const rows = TRAP_SETS.flatMap((set) => set.rows);

describe('the traps themselves', () => {
  it('are enough, as many in French as in English, and none twice', () => {
    const count = (part: string, language: string) =>
      TRAP_SETS.filter((set) => set.part === part && set.language === language).flatMap(
        (set) => set.rows,
      ).length;
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(count('development', 'en') + count('development', 'fr')).toBeGreaterThanOrEqual(120);
    expect(count('held', 'en') + count('held', 'fr')).toBeGreaterThanOrEqual(80);
    for (const part of ['development', 'held']) {
      expect(Math.abs(count(part, 'en') - count(part, 'fr'))).toBeLessThanOrEqual(5);
    }
    expect(new Set(rows.map(([text]) => text.replaceAll(/[[\]]/gu, ''))).size).toBe(rows.length);
  });

  it('mark words, and name concepts that there are', () => {
    const digital = new Set(conceptIds(digitalPack()));
    for (const row of rows) {
      const trap = readTrap(row, row[1], digitalId);
      for (const id of trap?.acceptable ?? []) expect(digital).toContain(id);
      readTrap(row, row[2], escoId);
    }
  });

  it('ask for a link in a third of the rows at least, and for none in a third', () => {
    const traps = rows
      .map((row) => readTrap(row, row[1], digitalId))
      .filter((trap) => trap !== undefined);
    const linked = traps.filter(({ acceptable }) => acceptable.size > 0).length;
    expect(linked / traps.length).toBeGreaterThan(1 / 3);
    expect(linked / traps.length).toBeLessThan(2 / 3);
  });
});

/** What must hold; `pnpm --filter @tremplin/linking run measure traps` prints what is reached. */
describe('the linker', () => {
  let digital: Linker;
  beforeAll(async () => {
    digital = await createLinker(digitalPack());
  });

  it.each(TRAP_SETS)('falls into few traps: $part, $language', async ({ rows: sentences }) => {
    const { n, right, abstained } = await tallyTraps(digital, sentences, 'digital');
    expect((right + abstained) / n).toBeGreaterThanOrEqual(LEAST_RIGHT_OR_ABSTAINED);
  });

  it('gives both genders of a title the same answer', async () => {
    const { apart } = await tallyPairs(digital, TITLE_PAIRS);
    expect(apart).toEqual([]);
  });

  it.skipIf(!hasEsco)('has the concepts of ESCO that the traps name', async () => {
    const ids = new Set(conceptIds(await escoOntology()));
    for (const row of rows) {
      for (const id of readTrap(row, row[2], escoId)?.acceptable ?? []) expect(ids).toContain(id);
    }
  });
});

/** Of each part on its own; the share over all is the one to quote. */
const LEAST_RIGHT_OR_ABSTAINED = 0.9;
