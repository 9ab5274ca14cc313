export { drawMarket } from './draw-market.ts';
export type { MarketOptions } from './market-options.ts';
export type {
  BackgroundGroup,
  Credentials,
  Market,
  MarketCandidate,
  MarketJob,
  Outcome,
  Truth,
} from './market.ts';
