export { createRankingCrew, type RankingCrewOptions } from './create-ranking-crew-node.ts';
export type { CrewOutcome, CrewRankingOptions, RankingCrew } from './ranking-crew.ts';
export { restoreRankingCrew } from './restore-ranking-crew-node.ts';
