export { checkEntry, type CheckedEntry } from './check-entry.ts';
export { checkSearch, type CheckSearchOptions } from './check-search.ts';
export { rankNeighbors, type Candidate } from './rank-neighbors.ts';
