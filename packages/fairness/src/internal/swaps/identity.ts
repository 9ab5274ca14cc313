import type { SwapCriterion } from '../../counterfactual/swap-criterion.ts';
import type { SwapLanguage, SwapName } from '../../counterfactual/swap-pair.ts';
import { NAMES, type NameOrigin } from './names.ts';
import type { Slots } from './render-swap.ts';

export interface Identity {
  readonly first: string;
  readonly last: string;
}

/** A drawn person, and who the person would be with another sex, origin or family name. */
export interface DrawnIdentity extends Identity {
  readonly otherSex: Identity;
  readonly otherOrigin: Identity;
  readonly otherLast: Identity;
}

/** One way in which a name is swapped: usual first, then the one more often held against people. */
export interface NameField {
  readonly id: string;
  readonly criterion: SwapCriterion;
  readonly change: (identity: DrawnIdentity) => readonly [Identity, Identity];
}

/** Three of five swaps of names are of sex: there are far more names than there are sentences. */
export const NAME_FIELDS: readonly NameField[] = [
  { id: 'first-name', criterion: 'sex', change: (own) => [own, own.otherSex] },
  { id: 'name-origin', criterion: 'ethnicity', change: (own) => [own, own.otherOrigin] },
  { id: 'first-name', criterion: 'sex', change: (own) => [own, own.otherSex] },
  { id: 'last-name', criterion: 'family-name', change: (own) => [own, own.otherLast] },
  { id: 'first-name', criterion: 'sex', change: (own) => [own, own.otherSex] },
];

/** A man of the usual origin, a woman in his place, and both with names of another origin. */
export function drawIdentity(
  language: SwapLanguage,
  from: { readonly random: () => number; readonly names: readonly SwapName[] },
): DrawnIdentity {
  const { random } = from;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const [usual, ...others] = NAMES[language];
  const other: NameOrigin = pick(others);
  const named = (sex: 'F' | 'M'): string | undefined => {
    const own = from.names.filter((name) => name.sex === sex);
    return own.length === 0 ? undefined : pick(own).name;
  };
  const last = pick(usual.last);
  const first = named('M') ?? pick(usual.male);
  return {
    first,
    last,
    otherSex: { first: named('F') ?? pick(usual.female), last },
    otherOrigin: { first: pick(other.male), last: pick(other.last) },
    otherLast: { first, last: pick(other.last) },
  };
}

/** What the header and the sentences take: the e-mail address follows the name. */
export function nameSlots({ first, last }: Identity): Slots {
  const plain = `${first}.${last}`.normalize('NFD').replaceAll(/[^A-Za-z.-]/gu, '');
  return { first, last, handle: plain.toLowerCase() };
}
