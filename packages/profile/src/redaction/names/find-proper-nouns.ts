import type { TextFinding } from '../../text-finding.ts';
import {
  classesOf,
  COMMON,
  GIVEN,
  logitOf,
  PLACE,
  SKILL,
  SURNAME,
  WORD,
} from '../../names/word-classes.ts';
import type { TextContext } from '../text-context.ts';
import { CAPITAL, NUMBER } from '../token-table.ts';
import { classifyRun } from './classify-run.ts';
import { rememberName, type NameMemory } from './name-memory.ts';
import { coordinatedNoun, neighborNoun } from './neighbor-noun.ts';
import type { ProperNoun } from './proper-noun.ts';
import { properRuns, type ProperRun } from './proper-runs.ts';

/**
 * People, places and organisations among the capitalised words that no pattern has taken. Twice: what is learnt at
 * first (a full name) tells what a single word is, also before it.
 *
 * @param memory names of the text so far; those of this stretch are added.
 */
export function findProperNouns(
  context: TextContext,
  taken: Uint8Array,
  memory: NameMemory,
): readonly TextFinding[] {
  if (context.text === context.lower) markNames(context);
  const runs = properRuns(context, taken);
  const nouns = runs.map((run) => {
    const found = classifyRun(context, run, memory);
    remember(memory, found);
    return found;
  });
  for (const [i, run] of runs.entries()) {
    if (!isKnown(run, memory)) continue;
    nouns[i] = classifyRun(context, run, memory);
  }
  for (const i of runs.keys()) {
    const noun = mayYield(nouns[i]!) ? neighborNoun(context, runs, i) : undefined;
    if (noun) nouns[i] = [noun, ...nouns[i]!.filter(({ start }) => start >= noun.end)];
  }
  coordinate(context, runs, nouns);
  return nouns.flat().map(({ kind, confidence, reason, start, end }) => ({
    start,
    end,
    kind,
    confidence,
    reason,
    criterion: CRITERIA[kind],
  }));
}

/** In a text without any capital, a first name and what follows it count as capitalised, where they are names and nothing else. */
function markNames({ text, tokens }: TextContext): void {
  for (let row = 0; row < tokens.count; row++) {
    const [start, end] = [tokens.start[row]!, tokens.end[row]!];
    if (tokens.flags[row]! & NUMBER || end - start < 3) continue;
    const classes = classesOf(tokens.hash[row]!);
    if (classes & (COMMON | PLACE | SKILL | WORD)) continue;
    const isGiven = (classes & GIVEN) !== 0 && logitOf(text, start, end) > 0;
    const isLast = (classes & SURNAME) !== 0 && row > 0 && (tokens.flags[row - 1]! & CAPITAL) !== 0;
    if (isGiven || isLast) tokens.flags[row]! |= CAPITAL;
  }
}

function coordinate(
  context: TextContext,
  runs: readonly ProperRun[],
  nouns: (readonly ProperNoun[])[],
): void {
  for (let i = 0; i + 2 < runs.length; i++) {
    const joined = coordinatedNoun(context, [runs[i]!, runs[i + 1]!, runs[i + 2]!]);
    if (joined) nouns.splice(i, 3, [joined], [], []);
  }
}

function remember(memory: NameMemory, found: readonly ProperNoun[]): void {
  for (const { kind, confidence, words } of found) {
    if (kind === 'name' && confidence >= 0.75) rememberName(memory, words);
  }
}

/** Only what is in memory can be judged in another way the second time. */
function isKnown({ words, title }: ProperRun, memory: NameMemory): boolean {
  return title === -1 && words.some(({ hash }) => memory.words.has(hash));
}

/** Whether what was found of a run is nothing, or no more than a guess. */
function mayYield(found: readonly ProperNoun[]): boolean {
  return found.every(({ confidence }) => confidence < 0.7);
}

const CRITERIA: Readonly<Record<ProperNoun['kind'], number>> = {
  name: 20,
  place: 21,
  organization: 1,
};
