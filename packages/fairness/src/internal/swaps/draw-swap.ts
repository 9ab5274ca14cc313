import type { SwapCriterion } from '../../counterfactual/swap-criterion.ts';
import type {
  CounterfactualCandidate,
  SwapName,
  SwapPair,
  SwapPosition,
} from '../../counterfactual/swap-pair.ts';
import { FIELDS_EN } from './fields-en.ts';
import { FIELDS_FR } from './fields-fr.ts';
import { drawIdentity, NAME_FIELDS, nameSlots, type NameField } from './identity.ts';
import { layOut } from './lay-out.ts';
import { renderSwap, type Slots } from './render-swap.ts';
import type { SwapField } from './swap-field.ts';

export interface DrawSwapOptions {
  /** Which attribute: each in turn. */
  readonly turn: number;
  readonly id: string;
  readonly names: readonly SwapName[];
  readonly random: () => number;
}

const FIELDS = { en: FIELDS_EN, fr: FIELDS_FR } as const;
const NAME_TEMPLATES = {
  en: ['My name is {first} {last}.', '{first} joined the team in 2019.', 'Please ask for {first}.'],
  fr: [
    'Je m’appelle {first} {last}.',
    '{first} a rejoint l’équipe en 2019.',
    'Merci de demander {first}.',
  ],
} as const;
const POSITIONS: readonly SwapPosition[] = ['top', 'middle', 'inline', 'end'];

/** What differs: a sentence (`null`: the header alone) and the slots of both texts. */
interface Change {
  readonly criterion: SwapCriterion;
  readonly field: string;
  readonly sentence: string | null;
  readonly usual: Slots;
  readonly disfavored: Slots;
}

/** Draws one pair of texts. */
export function drawSwap(candidate: CounterfactualCandidate, options: DrawSwapOptions): SwapPair {
  const { random, turn } = options;
  const { language } = candidate;
  const fields = FIELDS[language];
  const index = turn % (fields.length + NAME_FIELDS.length);
  const change =
    index < fields.length
      ? changeOfField(fields[index]!, candidate, options)
      : changeOfName(NAME_FIELDS[index - fields.length]!, candidate, options);
  const wanted = change.sentence === null ? 'header' : pick(POSITIONS, random);
  const isTowardsDisfavored = random() < 0.5;
  const { parts, position } = layOut(candidate.text, {
    sentence: change.sentence,
    position: wanted,
    random,
  });
  const slots = isTowardsDisfavored
    ? { before: change.usual, after: change.disfavored }
    : { before: change.disfavored, after: change.usual };
  return {
    id: options.id,
    candidate: candidate.id,
    language,
    criterion: change.criterion,
    field: change.field,
    position,
    ...renderSwap(parts, slots),
    isTowardsDisfavored,
  };
}

function changeOfField(
  { id, criterion, templates, pairs }: SwapField,
  { language }: CounterfactualCandidate,
  { random, names }: DrawSwapOptions,
): Change {
  const identity = nameSlots(drawIdentity(language, { random, names }));
  const [usual, disfavored] = pick(pairs, random);
  const numbered = (values: readonly string[]): Slots =>
    Object.fromEntries(values.map((value, i) => [`${i}`, value]));
  return {
    criterion,
    field: id,
    sentence: pick(templates, random),
    usual: { ...identity, ...numbered(usual) },
    disfavored: { ...identity, ...numbered(disfavored) },
  };
}

function changeOfName(
  { id, criterion, change }: NameField,
  { language }: CounterfactualCandidate,
  { random, names }: DrawSwapOptions,
): Change {
  const identity = drawIdentity(language, { random, names });
  const [usual, disfavored] = change(identity);
  return {
    criterion,
    field: id,
    sentence: random() < 0.4 ? null : pick(NAME_TEMPLATES[language], random),
    usual: nameSlots(usual),
    disfavored: nameSlots(disfavored),
  };
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!;
}
