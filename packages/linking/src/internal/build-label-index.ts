import {
  conceptIds,
  labelsOf,
  reuseLevelOf,
  type ConceptId,
  type ConceptKind,
  type Labels,
  type Language,
  type Ontology,
} from '@tremplin/ontology';
import { COMMON_WORDS } from './common-words.ts';
import { fold } from './fold.ts';
import { LIST } from './gap.ts';
import {
  CASE_SENSITIVE,
  ONE_LETTER,
  ORDINARY_WORD,
  PROPER_NAME,
  RIGID,
  type Form,
  type LabelIndex,
} from './label-index.ts';
import { labelForms, type LabelForm } from './label-forms.ts';
import { laneOf } from './lanes.ts';
import {
  createLexicon,
  intern,
  reduceWord,
  rootKey,
  stemKey,
  type Lexicon,
  type Reduced,
} from './lexicon.ts';
import { createSpellingIndex } from './spelling-index.ts';
import { ARTICLES, CONJUNCTIONS, STOP_WORDS } from './stop-words.ts';
import { tokenize } from './tokenize.ts';
import type { Tokens } from './tokens.ts';

const KINDS: readonly ConceptKind[] = ['skill', 'occupation', 'skillGroup', 'occupationGroup'];

/** The label a form comes from. */
interface Source {
  readonly concept: ConceptId;
  readonly kind: ConceptKind;
  readonly language: Language;
  readonly label: string;
  readonly preferred: boolean;
  readonly caseSensitive: boolean;
  /** A word that would mislead out of its trade: see {@link isRemote}. */
  readonly remote: boolean;
}

/** What is indexed, and in which forms. */
interface Indexed {
  readonly kinds: readonly ConceptKind[];
  readonly formsOf: (source: Pick<Source, 'label' | 'kind' | 'language'>) => readonly LabelForm[];
}

const ALL_AS_WRITTEN: Indexed = {
  kinds: KINDS,
  formsOf: ({ label, kind }) => labelForms(label, kind),
};

export function buildLabelIndex(
  ontology: Ontology,
  { kinds, formsOf }: Indexed = ALL_AS_WRITTEN,
): LabelIndex {
  const lexicon = createLexicon();
  const words = new Map<string, LabelWord>();
  const counts = new Map<string, number>();
  const forms: Form[] = [];
  for (const source of labelSources(ontology, kinds)) {
    for (const form of formsOf(source)) {
      const tokens = tokenize(form.text);
      const known = tokens.folds.map((word) => wordOf(words, word));
      const compiled = compileForm(lexicon, source, { form, tokens, words: known });
      if (!compiled) continue;
      forms.push(compiled);
      // Only what may be misspelt: rigid labels are read letter for letter.
      if ((compiled.flags & RIGID) === 0) for (const word of known) word.count++;
    }
  }
  for (const [word, { count }] of words) if (count > 0) counts.set(word, count);
  return {
    lexicon,
    forms,
    ...chainForms(forms),
    lanes: [...new Set(forms.map((form) => laneOf(form.language)))].toSorted((a, b) => a - b),
    longest: forms.reduce((most, form) => Math.max(most, form.stems.length), 0),
    spelling: createSpellingIndex(counts),
  };
}

function* labelSources(ontology: Ontology, kinds: readonly ConceptKind[]): Generator<Source> {
  for (const kind of kinds) {
    for (const concept of conceptIds(ontology, kind)) {
      for (const language of ontology.meta.languages) {
        const labels = labelsOf(ontology, concept, language);
        if (labels)
          yield* sourcesOf(labels, { concept, kind, language }, isNarrow(ontology, concept));
      }
    }
  }
}

/** Occupations, and skills of one sector or occupation. */
function isNarrow(ontology: Ontology, concept: ConceptId): boolean {
  const level = reuseLevelOf(ontology, concept);
  return level !== 'transversal' && level !== 'cross-sector';
}

/** Letters that two forms of one word share at least. */
const REMOTE_STEM = 5;

/**
 * Classifications give narrow concepts very general names: "supervisor" for one who supervises a
 * refinery, "merchandise" for sugar. Such a word says its concept only if it is in its real name too.
 */
function isRemote(label: string, preferredWords: readonly string[]): boolean {
  if (label.includes(' ') || label !== label.toLowerCase() || /\d/u.test(label)) return false;
  const stem = fold(label).slice(0, REMOTE_STEM);
  return !preferredWords.some((word) => word.startsWith(stem));
}

function* sourcesOf(
  labels: Labels,
  of: Pick<Source, 'concept' | 'kind' | 'language'>,
  narrow: boolean,
): Generator<Source> {
  const exact = new Set(labels.caseSensitive);
  const words = narrow ? fold(labels.preferred).split(/[\s/'’()-]+/u) : [];
  const all = [labels.preferred, ...labels.alternatives];
  const { concept, kind, language } = of;
  for (const [i, label] of all.entries()) {
    const remote = narrow && isRemote(label, words);
    const caseSensitive = exact.has(label);
    // Field by field: a spread costs more than all the rest of a hundred thousand sources.
    yield { concept, kind, language, label, preferred: i === 0, caseSensitive, remote };
  }
}

/** What is known of one word of the labels: looked up once per place where it stands. */
interface LabelWord {
  readonly word: string;
  readonly stop: boolean;
  readonly conjunction: boolean;
  /** In the lexicon; −1 until a label needs it. */
  id: number;
  /** Labels with it that may be misspelt. */
  count: number;
  /** Per lane. */
  readonly reduced: (Reduced | undefined)[];
}

function wordOf(words: Map<string, LabelWord>, word: string): LabelWord {
  let known = words.get(word);
  if (!known) {
    const [stop, conjunction] = [STOP_WORDS.has(word), CONJUNCTIONS.has(word)];
    known = { word, stop, conjunction, id: -1, count: 0, reduced: [] };
    words.set(word, known);
  }
  return known;
}

interface Written {
  readonly form: LabelForm;
  readonly tokens: Tokens;
  /** Of its tokens. */
  readonly words: readonly LabelWord[];
}

function compileForm(
  lexicon: Lexicon,
  source: Source,
  { form, tokens, words }: Written,
): Form | undefined {
  const content = words.filter(({ stop }) => !stop);
  if (content.length === 0) return undefined;
  const from = words.findIndex(({ stop }) => !stop);
  const to = words.findLastIndex(({ stop }) => !stop) + 1;
  if (content.length === 1 && !isWhole(tokens, from)) return undefined;
  const lane = laneOf(source.language);
  const reduced = content.map(
    (each) => (each.reduced[lane] ??= reduceWord(lexicon, lane, each.word)),
  );
  const flags = flagsOf(source, form, content);
  if ((flags & (RIGID | PROPER_NAME)) === 0) {
    for (const { stem } of reduced) lexicon.inflected[lane]!.add(stem);
  }
  const ids: number[] = [];
  for (let i = from; i < to; i++) {
    const each = words[i]!;
    if (each.id < 0) each.id = intern(lexicon.words, each.word);
    ids.push(each.id * 2 + (i > from && tokens.gaps[i]! >= LIST ? 1 : 0));
  }
  return {
    concept: source.concept,
    kind: source.kind,
    language: source.language,
    label: source.label,
    text: form.text,
    preferred: source.preferred,
    derived: form.derived,
    flags,
    hasConjunction: words.some(({ conjunction }) => conjunction),
    words: ids,
    stems: reduced.map(({ stem }) => stem),
    roots: reduced.map(({ root }) => root),
  };
}

/** "au pair" without its "au", or "check in" without its "in", would be another label. */
function isWhole({ folds }: Tokens, content: number): boolean {
  return (
    content === folds.length - 1 && folds.slice(0, content).every((word) => ARTICLES.has(word))
  );
}

function flagsOf(source: Source, form: LabelForm, words: readonly LabelWord[]): number {
  const single = words.length === 1 ? words[0]!.word : '';
  let flags = source.caseSensitive ? CASE_SENSITIVE : 0;
  if (single === '') return flags;
  if (single.length <= 2) flags |= CASE_SENSITIVE;
  if (single.length === 1) flags |= ONE_LETTER;
  if (COMMON_WORDS.has(single) || source.remote) flags |= ORDINARY_WORD;
  if (/\p{Lu}/u.test(form.text)) flags |= PROPER_NAME;
  return flags;
}

function chainForms(forms: readonly Form[]): Pick<LabelIndex, 'heads' | 'next'> {
  const heads = new Map<number, number>();
  const next = new Int32Array(forms.length);
  // From the last, so that chains run in the order of the forms.
  for (let i = forms.length - 1; i >= 0; i--) {
    const key = formKey(forms[i]!);
    next[i] = heads.get(key) ?? -1;
    heads.set(key, i);
  }
  return { heads, next };
}

/** One content word is compared by its stem, several by their roots: alone, "managing" is not "management". */
function formKey(form: Form): number {
  const lane = laneOf(form.language);
  if (form.stems.length === 1) return stemKey(lane, form.stems[0]!);
  let key = 0;
  for (const root of form.roots) key = (key + rootKey(lane, root)) | 0;
  return key;
}
