import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinker } from '@tremplin/linking';
import { STANCES_AFTER_EN, STANCES_BEFORE_EN } from '../../src/reading/cues/english-stances.ts';
import { STANCES_AFTER_FR, STANCES_BEFORE_FR } from '../../src/reading/cues/french-stances.ts';
import { LEVELS_BEFORE } from '../../src/reading/cues/level-cues.ts';
import { SENSES_AFTER, SENSES_BEFORE } from '../../src/reading/cues/sense-cues.ts';
import type { CueGroup, CueMatch, FindCues } from '../../src/reading/internal/compile-cues.ts';
import {
  findLevelsBefore,
  findSensesAfter,
  findSensesBefore,
  findStancesAfter,
  findStancesBefore,
  markCues,
} from '../../src/reading/internal/cue-finders.ts';
import {
  createPrefixTable,
  markCues as markWith,
} from '../../src/reading/internal/cue-prefixes.ts';
import {
  foldedWindow,
  foldedWindows,
  toGiven,
  type FoldedWindow,
} from '../../src/reading/internal/folded-window.ts';
import { readLevelHint } from '../../src/reading/read-level-hint.ts';
import { readStance } from '../../src/reading/read-stance.ts';
import { miniOntology } from '../mini-ontology.ts';
import { STANCES_EN, STANCES_FR } from './stance-rows.ts';

const SENTENCES = [...STANCES_EN, ...STANCES_FR].map(([, row]) =>
  row.replaceAll(/\[\[|\]\]/gu, ''),
);
/** What lies across the border of a window, or folds to more or fewer units than it has. */
const BORDERS = [
  '  ',
  '   ',
  '\t',
  '\u00a0',
  '\n',
  '\r\n',
  '\n \n',
  '🎓',
  'e\u0301',
  'ﬁ',
  'œ',
  '\u00ad',
  '¨',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SENTENCES),
      fc.constantFrom(...BORDERS),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.integer({ min: 0, max: 330 }).map((length) => 'x'.repeat(length)),
    ),
    { maxLength: 24 },
  )
  .chain((parts) => fc.constantFrom(' ', '', ', ').map((glue) => parts.join(glue)));

/** All that is read of a window, its places as those of the text. */
function content(window: FoldedWindow): unknown {
  const { folded, marks, start, end } = window;
  const places = Array.from({ length: folded.text.length }, (_, at) =>
    toGiven(window, [at, at + 1]),
  );
  // The last marks look at what follows the window, which no reader does.
  return { text: folded.text, marks: [...marks].slice(0, -2), start, end, places };
}

describe('foldedWindows', () => {
  it('gives what folding each window by itself gives', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 20 }), (input, place, length) => {
        const start = place % (input.length + 1);
        const span = { start, end: start + length };
        expect(content(foldedWindows(input)(span))).toEqual(content(foldedWindow(input, span)));
        const cut = Math.min(input.length, span.end);
        expect(content(foldedWindows(input)(span, cut))).toEqual(
          content(foldedWindow(input.slice(0, cut), span)),
        );
      }),
    );
  });
});

/** The plain way: one pattern, tried at every letter of the stretch alone. */
function plainCues(groups: readonly CueGroup<unknown>[], stretch: string): readonly unknown[] {
  const sources = groups.map(
    ({ cues }) => `(${cues.map((cue) => cue.replaceAll(/(?<!\[) /g, '[ \\n]')).join('|')})`,
  );
  const pattern = `(?<![a-z0-9-])(?:${sources.join('|')})(?:(?<=['(:,])|(?![a-z0-9]))`;
  return [...stretch.matchAll(new RegExp(pattern, 'g'))].map((match) => ({
    group: groups.find((_, i) => match[i + 1] !== undefined),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

describe.each<readonly [string, readonly CueGroup<unknown>[], FindCues<unknown>]>([
  ['English stances before', STANCES_BEFORE_EN, findStancesBefore.en],
  ['French stances before', STANCES_BEFORE_FR, findStancesBefore.fr],
  ['English stances after', STANCES_AFTER_EN, findStancesAfter.en],
  ['French stances after', STANCES_AFTER_FR, findStancesAfter.fr],
  ['levels', LEVELS_BEFORE, findLevelsBefore],
  ['senses before', SENSES_BEFORE, findSensesBefore],
  ['senses after', SENSES_AFTER, findSensesAfter],
])('marks of %s', (_, groups, find) => {
  const found = (input: string, from: number, to: number): readonly unknown[] =>
    find({ text: input, marks: markCues(input) }, from, to).map((cue: CueMatch<unknown>) => ({
      ...cue,
      start: cue.start - from,
      end: cue.end - from,
    }));

  it('lose no cue of the sentences that have one', () => {
    const folded = SENTENCES.map((each) => foldedWindow(each, { start: 0, end: 0 }).folded.text);
    const all = folded.map((each) => plainCues(groups, each));
    expect(all.flat().length).toBeGreaterThan(0);
    expect(folded.map((each) => found(each, 0, each.length))).toEqual(all);
  });

  it('lose none in any stretch of any text', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (input, a, b) => {
        const { folded } = foldedWindow(input, { start: 0, end: input.length });
        const places = [a, b].map((place) => place % (folded.text.length + 1));
        const [from, to] = [Math.min(...places), Math.max(...places)];
        expect(found(folded.text, from, to)).toEqual(
          plainCues(groups, folded.text.slice(from, to)),
        );
      }),
    );
  });
});

describe('createPrefixTable', () => {
  const isMarked = (source: string, input: string): boolean =>
    markWith(createPrefixTable([source]), input)[0] === 1;

  it.each([
    ['abc', 'abcd', true],
    ['abc', 'abd', false],
    ['ab', 'abz', true],
    ['a(?:b|cd)?e', 'ae ', true],
    ['a(?:b|cd)?e', 'acd', true],
    ['a(?:b|cd)?e', 'ace', false],
    ['[ab]{2}c', 'bac', true],
    ['[ab]{2}c', 'bc ', false],
    ['(?:no ){0,2}x', 'x: ', true],
    ['(?<!not )(?:a|b)c d', 'bc ', true],
    ['[^.]+z', 'qqq', true],
    ['n/a', 'n/a', true],
    ['\\+\\+', '++a', true],
    ['\\+\\+', 'a++', false],
  ])('%s before "%s": %s', (source, input, expected) => {
    expect(isMarked(source, input)).toBe(expected);
  });

  it.each(['a(b', 'a)', '[ab'])('refuses a source that it cannot read: %s', (source) => {
    expect(() => createPrefixTable([source])).toThrow('cannot be read');
  });
});

describe('link', () => {
  it('says of each mention what is read of its place alone', async () => {
    const linker = await createLinker(miniOntology(), { embedder: 'none' });
    const stances = ['has', 'lacks', 'wants', 'wanted-optional', 'others'] as const;
    const names = ['Python', 'SQL', 'Java', 'Docker', 'gestion de projet', 'développeur web'];
    const rows = [...STANCES_EN, ...STANCES_FR].map(([, row], i) =>
      row.replace(/\[\[.*\]\]/u, names[i % names.length]!),
    );
    const given = rows.join('\n');
    const mentions = await linker.link(given, { stances });
    expect(mentions.length).toBeGreaterThan(rows.length / 4);
    for (const mention of mentions) {
      const { stance, cue } = readStance(given, mention);
      expect([mention.stance, mention.stanceCue]).toEqual([stance, cue]);
      if (mention.kind === 'skill')
        expect(mention.levelHint).toBe(readLevelHint(given, mention).level);
    }
  });
});
