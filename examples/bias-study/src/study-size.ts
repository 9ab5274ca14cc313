/** How much is drawn. The first five are parameters of `tremplin bench bias`. */
export interface StudySize {
  readonly triples: number;
  readonly perturbations: number;
  readonly candidates: number;
  readonly jobs: number;
  readonly rows: number;
  /** Pairs of texts for the matcher in another language. */
  readonly pairs: number;
  /** Other draws of the planted bias, to see how far its figures move by chance. */
  readonly redraws: number;
}

/** Less than a minute. */
export const SMALL: StudySize = {
  triples: 1600,
  perturbations: 700,
  candidates: 100,
  jobs: 16,
  rows: 4000,
  pairs: 600,
  redraws: 20,
};

/** The size of the table in the documentation: minutes. */
export const FULL: StudySize = {
  triples: 4000,
  perturbations: 10_000,
  candidates: 300,
  jobs: 40,
  rows: 20_000,
  pairs: 4000,
  redraws: 40,
};
