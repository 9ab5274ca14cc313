import { GUARDED, GUARDED_HEADS } from '../names/guarded-tables.ts';
import { createHashSet, type HashSet } from '../names/hash-set.ts';
import { EMPTY_HASH, nextHash } from '../names/word-hash.ts';
import type { TextFinding } from '../text-finding.ts';
import type { TokenTable } from './token-table.ts';

/** Names of skills are seldom longer; a longer one is not looked for. */
const MAX_WORDS = 40;

let guarded: HashSet | undefined;
/** Of the first words of those names: few words have to be followed. */
let heads: HashSet | undefined;

/**
 * Whether a finding lies in the full name of a skill that would otherwise be taken for something else:
 * `Oracle Darwin`, `règlement CLP 1272/2008`. The set holds hashes of those names only.
 */
export function isGuarded(tokens: TokenTable, { start, end }: TextFinding): boolean {
  guarded ??= createHashSet(decode(GUARDED));
  heads ??= createHashSet(decode(GUARDED_HEADS));
  const first = rowAt(tokens, start);
  const last = rowAt(tokens, end - 1);
  for (let from = Math.max(0, last - MAX_WORDS + 1); from <= first; from++) {
    if (!heads.has(tokens.hash[from]!)) continue;
    let hash = EMPTY_HASH;
    for (let row = from; row < tokens.count && row - from < MAX_WORDS; row++) {
      hash = nextHash(hash, tokens.hash[row]!);
      if (row >= last && guarded.has(hash)) return true;
    }
  }
  return false;
}

/** The hash of a name: of its words in order. */
export function labelHash(tokens: TokenTable): number {
  let hash = EMPTY_HASH;
  for (let row = 0; row < tokens.count; row++) hash = nextHash(hash, tokens.hash[row]!);
  return hash >>> 0;
}

/** The last token that begins at or before a place. */
function rowAt(tokens: TokenTable, at: number): number {
  let low = 0;
  let high = tokens.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (tokens.start[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decode(base64: string): Uint32Array {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return new Uint32Array(bytes.buffer);
}
