import type { ImportResult } from '../src/index.ts';
import { skill } from './mini-ontology.ts';

/** One line per item of evidence: `sql experience stated - current long`. */
export function evidenceLines({ profile }: ImportResult): readonly string[] {
  return profile.skills.flatMap(({ skill: id, evidence }) =>
    evidence.map(({ kind, basis, level, recency, duration }) =>
      [id.replace(skill(''), ''), kind, basis, level ?? '-', recency, duration].join(' '),
    ),
  );
}
