import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SkillId } from '@tremplin/ontology';
import type { Evidence } from '@tremplin/profile';
import { assessLevel } from '../src/index.ts';
import { learningPace } from '../src/internal/learning-pace.ts';
import { tested } from './fixtures.ts';

const id = (code: string): SkillId => code as SkillId;
const learning = id('urn:tremplin:digital:skill:learning-to-learn');
const own = (level: Evidence['level']): Evidence => ({
  ...tested(3),
  kind: 'self',
  level,
  verified: false,
});
const fresh: Evidence = { ...tested(3), kind: 'badge', recency: 'recent' };
const of = (...skills: readonly (readonly [SkillId, readonly Evidence[]])[]) =>
  new Map(skills.map(([skill, evidence]) => [skill, assessLevel(evidence)]));

describe('learningPace', () => {
  it('is a power of the fastest, by how many signs there are (by hand)', () => {
    // 1.25 ^ (1 / 7.25), 1.25 ^ (2 / 8.25)
    expect(learningPace(of([id('a'), [fresh]]), 1.25)).toEqual({
      factor: 1.031257,
      shownBy: ['a'],
    });
    const two = learningPace(of([learning, [own(3)]], [id('a'), [fresh]]), 1.25);
    expect(two.factor).toBe(1.055585);
    expect(two.shownBy).toEqual(['a', learning]);
    expect(learningPace(of(), 1.25)).toEqual({ factor: 1, shownBy: [] });
  });

  it.each<readonly [why: string, skill: SkillId, evidence: readonly Evidence[], isSign: boolean]>([
    ['a recent badge', id('a'), [fresh], true],
    [
      'a current training, months long',
      id('a'),
      [{ ...fresh, kind: 'training', duration: 'months' }],
      true,
    ],
    ['beside what the person says', id('a'), [fresh, own(2)], true],
    ['nobody checked', id('a'), [{ ...fresh, verified: false }], false],
    ['below working level', id('a'), [{ ...fresh, level: 1 }], false],
    ['no level', id('a'), [{ ...fresh, level: null }], false],
    ['an old badge', id('a'), [{ ...fresh, recency: 'past' }], false],
    ['nobody knows when', id('a'), [{ ...fresh, recency: 'unknown' }], false],
    [
      'years of it already',
      id('a'),
      [fresh, { ...own(2), kind: 'experience', duration: 'years' }],
      false,
    ],
    ['done long ago too', id('a'), [fresh, { ...own(2), recency: 'distant' }], false],
    ['work, not proof', id('a'), [{ ...fresh, kind: 'experience' }], false],
    ['about learning', learning, [own(3)], true],
    ['about learning, only listed', learning, [own(null)], false],
    ['about learning, hardly', learning, [own(1)], false],
    ['transversal, not about learning', id('urn:tremplin:digital:skill:autonomy'), [own(4)], false],
  ])('%s', (_, skill, evidence, isSign) => {
    expect(learningPace(of([skill, evidence]), 1.25).shownBy).toEqual(isSign ? [skill] : []);
  });

  it('counts no sign where the policy does not', () => {
    expect(learningPace(of([id('a'), [fresh]]))).toEqual({ factor: 1, shownBy: [] });
    expect(learningPace(of([id('a'), [fresh]]), 1)).toEqual({ factor: 1, shownBy: [] });
  });

  it('rises with each sign, never to the fastest, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 1.01, max: 2, noNaN: true }),
        (codes, fastest) => {
          const entries = codes.map((code) => [id(`s${code}`), [fresh]] as const);
          const pace = learningPace(of(...entries), fastest);
          expect(pace.factor).toBeGreaterThan(
            learningPace(of(...entries.slice(1)), fastest).factor,
          );
          expect(pace.factor).toBeLessThan(fastest);
          expect(learningPace(of(...entries.toReversed()), fastest)).toEqual(pace);
        },
      ),
    );
  });
});
