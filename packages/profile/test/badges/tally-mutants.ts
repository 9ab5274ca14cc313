import { isDeepStrictEqual } from 'node:util';
import { verifyBadge, type VerifyBadgeOptions } from '../../src/index.ts';
import type { BadgeMutant, MutantSeeds } from './badge-mutants.ts';
import { canonicalText, HOLDER, SCHOOL, SCHOOL_DOCUMENT } from './sign-badges.ts';

/** What the mutants of one family came to. */
export interface MutantTally {
  mutants: number;
  /** Nothing that a badge says was changed (in a picture, outside the badge; one name twice in a set). */
  same: number;
  accepted: number;
}

export function mutantOptions({ hosted }: MutantSeeds): VerifyBadgeOptions {
  return {
    now: new Date('2026-11-22'),
    documents: { [SCHOOL]: SCHOOL_DOCUMENT, 'https://school.example/assertions/3': hosted },
    trustedIssuers: [SCHOOL],
    identities: [HOLDER, 'person@example.org'],
  };
}

export async function tallyMutants(
  mutants: Iterable<BadgeMutant>,
  seeds: MutantSeeds,
): Promise<ReadonlyMap<string, MutantTally>> {
  const options = mutantOptions(seeds);
  const tallies = new Map<string, MutantTally>();
  for (const { family, badge } of mutants) {
    const tally = tallies.get(family) ?? { mutants: 0, same: 0, accepted: 0 };
    tallies.set(family, tally);
    tally.mutants += 1;
    const { status } = await verifyBadge(badge, options);
    if (status !== 'verified') continue;
    if (await isSameBadge(badge, seeds)) tally.same += 1;
    else tally.accepted += 1;
  }
  return tallies;
}

/** By other means than the verifier's: the same text, the same JSON, or the same triples and proof. */
async function isSameBadge(badge: unknown, seeds: MutantSeeds): Promise<boolean> {
  const { signed, hosted, jwt, jws } = seeds;
  const text = badge instanceof Uint8Array ? Buffer.from(badge).toString('latin1') : badge;
  if (typeof text === 'string') {
    if ([jwt, jws].includes(text.trim())) return true;
    if (text.includes(`<![CDATA[${jwt}]]>`)) return true;
  }
  const value = typeof text === 'string' ? parsed(text) : badge;
  if (isDeepStrictEqual(value, hosted) || isDeepStrictEqual(value, signed)) return true;
  if (typeof value !== 'object' || value === null) return false;
  const [own, original] = await Promise.all([canonicalText(value), canonicalText(signed)]);
  return own === original;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
