import type { Ontology } from '@tremplin/ontology';

export interface MarketOptions {
  readonly ontology: Ontology;
  readonly seed: number;
  /** 10 to 100,000. @defaultValue 300 */
  readonly candidates?: number;
  /** 1 to 10,000. @defaultValue 40 */
  readonly jobs?: number;
  /** How far credentials follow the background, 0 (not at all) to 1. @defaultValue 0.8 */
  readonly credentialBias?: number;
  /** Standard deviation of what evidence says of a level, as a multiple of what is usual, 0 to 3. @defaultValue 1 */
  readonly evidenceNoise?: number;
  /** Share of tests, badges and peer reviews that nobody can check, 0 to 1. @defaultValue 0.5 */
  readonly unverifiedShare?: number;
  /** Of all jobs, 0 to 24. @defaultValue 3 */
  readonly rampUpMonths?: number;
}

export type MarketSettings = Required<MarketOptions>;

const RANGES = {
  candidates: [10, 100_000],
  jobs: [1, 10_000],
  credentialBias: [0, 1],
  evidenceNoise: [0, 3],
  unverifiedShare: [0, 1],
  rampUpMonths: [0, 24],
} as const;

/** @throws RangeError that names the option, what was got and its range. */
export function marketSettings(options: MarketOptions): MarketSettings {
  const settings: MarketSettings = {
    candidates: 300,
    jobs: 40,
    credentialBias: 0.8,
    evidenceNoise: 1,
    unverifiedShare: 0.5,
    rampUpMonths: 3,
    ...options,
  };
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const value = settings[name as keyof typeof RANGES];
    const isWhole = name === 'candidates' || name === 'jobs';
    if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value))) {
      throw new RangeError(
        `market: ${name} is ${value}; give ${isWhole ? 'an integer' : 'a number'} from ${least} to ${most}`,
      );
    }
  }
  return settings;
}
