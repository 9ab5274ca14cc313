import type { ConceptKind, Language } from '@tremplin/ontology';
import type { LinkCandidate } from '../mention.ts';
import type { FormMatch } from './find-hits.ts';

const KIND_ORDER: readonly ConceptKind[] = ['skill', 'occupation', 'skillGroup', 'occupationGroup'];

/** A candidate with what breaks ties, and is not shown. */
export interface Ranked extends LinkCandidate {
  readonly preferred: boolean;
}

export function toRanked(match: FormMatch): Ranked {
  const { concept, kind, label, language, preferred } = match.form;
  const { method, confidence } = match;
  return { concept, kind, label, language, method, confidence, preferred };
}

/** Surest first, then the asked language, preferred labels, skills; last by id and label, so that the order is total. */
export function compareRanked(language: Language | undefined): (a: Ranked, b: Ranked) => number {
  return (a, b) =>
    b.confidence - a.confidence ||
    Number(b.language === language) - Number(a.language === language) ||
    Number(b.preferred) - Number(a.preferred) ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    compareText(a.concept, b.concept) ||
    compareText(a.language, b.language) ||
    compareText(a.label, b.label);
}

/** The best candidate of each concept, surest first. */
export function bestPerConcept(
  ranked: readonly Ranked[],
  language: Language | undefined,
): readonly Ranked[] {
  if (ranked.length < 2) return ranked;
  const seen = new Set<string>();
  return ranked.toSorted(compareRanked(language)).filter(({ concept }) => {
    if (seen.has(concept)) return false;
    seen.add(concept);
    return true;
  });
}

export function toCandidate({ preferred: _, ...candidate }: Ranked): LinkCandidate {
  return candidate;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
