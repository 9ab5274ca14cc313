import type { LinkCandidate, Linker, LinkingMethod, LinkOptions, Mention } from '@tremplin/linking';
import type { ConceptId, ConceptKind, OccupationId, SkillId } from '@tremplin/ontology';
import type { TextSpan } from './text-span.ts';

/** A concept found in a text, and where. */
export interface ConceptHit<Id extends ConceptId = ConceptId> extends TextSpan {
  readonly concept: Id;
  readonly method: LinkingMethod;
  readonly confidence: number;
}

/** The linker as importers use it: one language, one kind at a time, whole labels looked up once. */
export interface ConceptReader {
  /** Skills that a running text names. */
  readonly skillsIn: (text: string) => Promise<readonly ConceptHit<SkillId>[]>;
  /** The skill that a whole label surely names, as an entry of a list does without a sentence around it. */
  readonly skillOfItem: (item: string) => Promise<ConceptHit<SkillId> | undefined>;
  /** The skill that a whole label names, else the skills that are named inside it. */
  readonly skillsOfLabel: (label: string) => Promise<readonly ConceptHit<SkillId>[]>;
  /** The occupation that a whole title names. */
  readonly occupationOfLabel: (title: string) => Promise<ConceptHit<OccupationId> | undefined>;
  /** Occupations that a running text names. */
  readonly occupationsIn: (text: string) => Promise<readonly ConceptHit<OccupationId>[]>;
}

/** From here on a label as a whole names its concept; below, the linker saw it inside other words. */
export const SURE = 0.9;

/** Longer than any label, and short enough not to look whole texts up. */
const LONGEST_ITEM = 120;

/**
 * In a text of unknown language a near miss is more often a word of the other language than a spelling
 * mistake, so fuzzy hits are left out there.
 */
export function createConceptReader(
  linker: Linker,
  language: 'en' | 'fr' | undefined,
): ConceptReader {
  const accepts = ({ method }: LinkCandidate) => language !== undefined || method !== 'fuzzy';
  const options = (kind: ConceptKind): LinkOptions => ({
    kinds: [kind],
    ...(language && { language }),
  });
  const mentions = async (text: string, kind: ConceptKind) =>
    (await linker.link(text, options(kind))).filter(accepts);
  const labelled = async (label: string, kind: ConceptKind) =>
    (await linker.linkLabel(label, options(kind))).find(accepts);
  const skillsIn = async (text: string) => (await mentions(text, 'skill')).map(toHit<SkillId>);
  const skillOfItem = remembered(async (item: string) => {
    const whole = item.length > LONGEST_ITEM ? undefined : await labelled(item, 'skill');
    return whole && whole.confidence >= SURE ? wholeHit<SkillId>(whole, item) : undefined;
  });
  const skillsOfLabel = async (label: string) => {
    const whole = await labelled(label, 'skill');
    const asWhole = whole ? [wholeHit<SkillId>(whole, label)] : [];
    if (whole && whole.confidence >= SURE) return asWhole;
    // "React Native, Java" in one field is two skills, not a doubtful one.
    const parts = await skillsIn(label);
    return parts.length > 0 ? parts : asWhole;
  };
  return {
    skillsIn,
    skillOfItem,
    skillsOfLabel: remembered(skillsOfLabel),
    occupationOfLabel: remembered(async (title) => {
      const whole = await labelled(title, 'occupation');
      return whole && wholeHit<OccupationId>(whole, title);
    }),
    occupationsIn: async (text) => (await mentions(text, 'occupation')).map(toHit<OccupationId>),
  };
}

function toHit<Id extends ConceptId>(mention: Mention): ConceptHit<Id> {
  const { concept, method, confidence, start, end } = mention;
  return { concept: concept as Id, method, confidence, start, end };
}

function wholeHit<Id extends ConceptId>(candidate: LinkCandidate, label: string): ConceptHit<Id> {
  const { concept, method, confidence } = candidate;
  return { concept: concept as Id, method, confidence, start: 0, end: label.length };
}

/**
 * Whether a title names the skill in so many words. What resembles one of its words in meaning resembles the masculine
 * more than the feminine, or the other way round, and the profile would tell which.
 */
export function isNamedInTitle({ method }: ConceptHit): boolean {
  return method === 'exact' || method === 'folded';
}

/** A resume repeats its labels; ten thousand equal entries cost one look-up. */
function remembered<Result>(look: (label: string) => Result): (label: string) => Result {
  const known = new Map<string, Result>();
  return (label) => {
    if (!known.has(label)) known.set(label, look(label));
    return known.get(label) as Result;
  };
}
