import { rankProfiles } from '@tremplin/matching';
import { digitalPack } from '@tremplin/ontology/digital';
import { parseProfile } from '@tremplin/profile';
import { describe, expect, it } from 'vitest';
import { drawMarket, type Market, type MarketOptions } from '../src/market/index.ts';

const ontology = digitalPack();
const draw = (options: Partial<MarketOptions> = {}): Market =>
  drawMarket({ ontology, seed: 1, candidates: 400, jobs: 12, ...options });
const market = draw();

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean of something over the candidates of each group. */
function byGroup(
  { candidates }: Market,
  of: (candidate: Market['candidates'][number], index: number) => number,
): Readonly<Record<'favoured' | 'overlooked', number>> {
  const meanOf = (group: string): number =>
    mean(
      candidates.flatMap((candidate, i) => (candidate.group === group ? [of(candidate, i)] : [])),
    );
  return { favoured: meanOf('favoured'), overlooked: meanOf('overlooked') };
}

describe('a market', () => {
  it('is the same for a seed and another for another', () => {
    expect(draw()).toEqual(market);
    expect(draw({ seed: 2 }).jobs[0]!.job).not.toEqual(market.jobs[0]!.job);
  });

  it('gives profiles and jobs that the engine takes', () => {
    for (const { profile } of market.candidates.slice(0, 50)) {
      expect(parseProfile(profile, ontology)).toEqual(profile);
    }
    const profiles = market.candidates.map(({ profile }) => profile);
    const { matches } = rankProfiles(market.jobs[0]!.job, profiles, { ontology });
    expect(matches).toHaveLength(400);
  });

  it('has credentials that tell the background, as far as it is told to', () => {
    const { favoured, overlooked } = byGroup(market, ({ credentials }) => credentials.degree);
    expect(favoured - overlooked).toBeGreaterThan(1);
    const fair = byGroup(draw({ credentialBias: 0 }), ({ credentials }) => credentials.degree);
    expect(Math.abs(fair.favoured - fair.overlooked)).toBeLessThan(0.4);
  });

  it('has success that does not follow the background, nor credentials within it', () => {
    const outcomes = market.candidates.map((_, i) =>
      mean(market.jobs.map((job) => job.outcomes[i]!.value)),
    );
    const { favoured, overlooked } = byGroup(market, (_, i) => outcomes[i]!);
    expect(Math.abs(favoured - overlooked)).toBeLessThan(0.04);
    const high = market.candidates.flatMap(({ credentials }, i) =>
      credentials.degree >= 4 ? [outcomes[i]!] : [],
    );
    expect(Math.abs(mean(high) - mean(outcomes))).toBeLessThan(0.04);
  });

  it('has success that follows true skills and time to learn', () => {
    const short = mean(
      draw({ rampUpMonths: 0 }).jobs.flatMap(({ outcomes }) => outcomes.map(({ value }) => value)),
    );
    const usual = mean(market.jobs.flatMap(({ outcomes }) => outcomes.map(({ value }) => value)));
    const long = mean(
      draw({ rampUpMonths: 12 }).jobs.flatMap(({ outcomes }) => outcomes.map(({ value }) => value)),
    );
    expect(short).toBeLessThan(usual);
    expect(usual).toBeLessThan(long);
    const [{ job, outcomes }] = market.jobs as [Market['jobs'][number]];
    const essential = job.requirements.filter(({ relationType }) => relationType === 'essential');
    const meets = market.candidates.map(({ truth }) =>
      essential.every(({ skill, minimumLevel }) => (truth.levels.get(skill) ?? 0) >= minimumLevel),
    );
    meets.forEach((isMet, i) => {
      if (isMet) expect(outcomes[i]).toEqual({ value: 1, succeeds: true });
    });
  });

  it('shows levels more truly the less noise there is', () => {
    const error = (evidenceNoise: number): number =>
      mean(
        draw({ evidenceNoise }).candidates.flatMap(({ profile, truth }) =>
          profile.skills.flatMap(({ skill, evidence }) =>
            evidence.flatMap(({ kind, level }) =>
              kind === 'assessment' && level !== null
                ? [Math.abs(level - truth.levels.get(skill)!)]
                : [],
            ),
          ),
        ),
      );
    expect(error(0.2)).toBeLessThan(error(1));
    expect(error(1)).toBeLessThan(error(3));
  });

  it.each([
    ['candidates', 9],
    ['candidates', 50.5],
    ['jobs', 0],
    ['credentialBias', 1.1],
    ['evidenceNoise', Number.NaN],
    ['unverifiedShare', -0.1],
    ['rampUpMonths', 25],
  ])('refuses %s = %d', (name, value) => {
    expect(() => draw({ [name]: value })).toThrow(new RegExp(`market: ${name} is ${value}`, 'u'));
  });
});
