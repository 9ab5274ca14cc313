import type { TrapRow } from './trap.ts';
import { DEVELOPMENT_EN, DEVELOPMENT_FR } from './development-traps.ts';
import { HELD_EN, HELD_FR } from './held-traps.ts';

export const TRAP_SETS: readonly {
  readonly part: 'development' | 'held';
  readonly language: 'en' | 'fr';
  readonly rows: readonly TrapRow[];
}[] = [
  { part: 'development', language: 'en', rows: DEVELOPMENT_EN },
  { part: 'development', language: 'fr', rows: DEVELOPMENT_FR },
  { part: 'held', language: 'en', rows: HELD_EN },
  { part: 'held', language: 'fr', rows: HELD_FR },
];
