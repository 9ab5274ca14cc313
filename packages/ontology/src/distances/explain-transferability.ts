import type { SkillId } from '../concept.ts';
import type { Ontology } from '../ontology.ts';
import { preferredLabel } from '../preferred-label.ts';
import type { Transferability } from './transferability.ts';

export interface ExplainTransferabilityOptions {
  /** Language of the sentence and of the labels. @defaultValue `'en'` */
  readonly language?: 'en' | 'fr';
  /** Longest list of skills. @defaultValue 3 */
  readonly limit?: number;
}

interface Words {
  readonly and: string;
  shares(skills: string): string;
  isNear(pairs: string): string;
  pair(needed: string, own: string): string;
  lacks(skills: string): string;
  hours(count: number): string;
  readonly nothing: string;
  others(count: number): string;
}

const WORDS: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    and: 'and',
    shares: (skills) => `shares ${skills}`,
    isNear: (pairs) => `is near in ${pairs}`,
    pair: (needed, own) => `${needed} (through ${own})`,
    lacks: (skills) => `lacks ${skills}`,
    hours: (count) => `about ${count} hours to learn`,
    nothing: 'has nothing in common',
    others: (count) => (count === 1 ? 'one more' : `${count} more`),
  },
  fr: {
    and: 'et',
    shares: (skills) => `en commun : ${skills}`,
    isNear: (pairs) => `proche : ${pairs}`,
    pair: (needed, own) => `${needed} (par ${own})`,
    lacks: (skills) => `à acquérir : ${skills}`,
    hours: (count) => `environ ${count} heures de formation`,
    nothing: 'rien en commun',
    others: (count) => (count === 1 ? 'une autre' : `${count} autres`),
  },
};

/**
 * One sentence on a transferability: what is shared, what is near, what is lacking, how many hours.
 *
 * @example
 * ```ts
 * import { createDistances, explainTransferability, findConcept, type OccupationId } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const occupation = (code: string) =>
 *   findConcept(ontology, `urn:tremplin:digital:occupation:${code}`) as OccupationId;
 * const move = createDistances(ontology).transferability(
 *   occupation('web-integrator'),
 *   occupation('front-end-developer'),
 * );
 * explainTransferability(ontology, move, { limit: 2 }).startsWith('shares '); // true
 * ```
 */
export function explainTransferability(
  ontology: Ontology,
  transferability: Transferability,
  options: ExplainTransferabilityOptions = {},
): string {
  const { language = 'en', limit = 3 } = options;
  const words = WORDS[language];
  const label = (skill: SkillId): string => preferredLabel(ontology, skill, language);
  const list = (items: readonly string[]): string => listOf(items, { limit, language });
  const { shared, substituted, lacking, hours } = transferability;
  const pairs = substituted.map(({ skill, from }) => words.pair(label(skill), label(from)));
  const parts = [
    shared.length > 0 ? words.shares(list(shared.map(label))) : '',
    pairs.length > 0 ? words.isNear(list(pairs)) : '',
    shared.length + pairs.length === 0 ? words.nothing : '',
    lacking.length > 0 ? words.lacks(list(lacking.map(label))) : '',
    hours > 0 ? words.hours(Math.round(hours)) : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function listOf(
  items: readonly string[],
  { limit, language }: { readonly limit: number; readonly language: 'en' | 'fr' },
): string {
  const { and, others } = WORDS[language];
  const shown =
    items.length > limit ? [...items.slice(0, limit), others(items.length - limit)] : items;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)!}`;
}
