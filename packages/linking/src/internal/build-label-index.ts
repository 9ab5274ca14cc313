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
import { createLexicon, createReducer, intern, rootKey, stemKey, type Lexicon } from './lexicon.ts';
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
  const reduce = createReducer(lexicon);
  const counts = new Map<string, number>();
  const forms: Form[] = [];
  for (const source of labelSources(ontology, kinds)) {
    for (const form of formsOf(source)) {
      const tokens = tokenize(form.text);
      const compiled = compileForm({ lexicon, reduce }, source, { form, tokens });
      if (!compiled) continue;
      forms.push(compiled);
      // Only what may be misspelt: rigid labels are read letter for letter.
      if ((compiled.flags & RIGID) === 0)
        tokens.folds.forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
    }
  }
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

interface Compiler {
  readonly lexicon: Lexicon;
  readonly reduce: ReturnType<typeof createReducer>;
}

function compileForm(
  { lexicon, reduce }: Compiler,
  source: Source,
  { form, tokens }: { readonly form: LabelForm; readonly tokens: Tokens },
): Form | undefined {
  const content = contentOf(tokens);
  if (content.length === 0) return undefined;
  const from = content[0]!;
  const to = content.at(-1)! + 1;
  if (content.length === 1 && !isWhole(tokens, from)) return undefined;
  const lane = laneOf(source.language);
  const words = content.map((i) => tokens.folds[i]!);
  const reduced = words.map((word) => reduce(lane, word));
  const flags = flagsOf(source, form, words);
  if ((flags & (RIGID | PROPER_NAME)) === 0) {
    for (const { stem } of reduced) lexicon.inflected[lane]!.add(stem);
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
    hasConjunction: tokens.folds.some((word) => CONJUNCTIONS.has(word)),
    words: tokens.folds
      .slice(from, to)
      .map(
        (word, i) =>
          intern(lexicon.words, word) * 2 + (i > 0 && tokens.gaps[from + i]! >= LIST ? 1 : 0),
      ),
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

function contentOf(tokens: Tokens): readonly number[] {
  const content: number[] = [];
  tokens.folds.forEach((word, i) => {
    if (!STOP_WORDS.has(word)) content.push(i);
  });
  return content;
}

function flagsOf(source: Source, form: LabelForm, words: readonly string[]): number {
  const single = words.length === 1 ? words[0]! : '';
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
