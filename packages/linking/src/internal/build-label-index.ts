import type { ConceptKind, Language, Ontology } from '@tremplin/ontology';
import { COMMON_WORDS } from './common-words.ts';
import { draftForms, type FormDraft } from './form-draft.ts';
import { FORM_KINDS, formCount, longestForm, type FormTable } from './form-table.ts';
import { LIST } from './gap.ts';
import { createKeyTable } from './key-table.ts';
import {
  CASE_SENSITIVE,
  ONE_LETTER,
  ORDINARY_WORD,
  PROPER_NAME,
  RIGID,
  type LabelIndex,
} from './label-index.ts';
import { labelForms, type LabelForm } from './label-forms.ts';
import { labelSources, type LabelSource } from './label-sources.ts';
import { laneOf } from './lanes.ts';
import {
  draftLexicon,
  finishLexicon,
  intern,
  reduceWord,
  rootKey,
  stemKey,
  type LexiconDraft,
  type Reduced,
} from './lexicon.ts';
import { createSpellingIndex } from './spelling-index.ts';
import { ARTICLES, CONJUNCTIONS, STOP_WORDS } from './stop-words.ts';
import { tokenize } from './tokenize.ts';
import type { Tokens } from './tokens.ts';

/** What is indexed, and in which forms. */
interface Indexed {
  readonly kinds: readonly ConceptKind[];
  readonly formsOf: (label: string, kind: ConceptKind, language: Language) => readonly LabelForm[];
}

const ALL_AS_WRITTEN: Indexed = {
  kinds: FORM_KINDS,
  formsOf: labelForms,
};

export function buildLabelIndex(
  ontology: Ontology,
  { kinds, formsOf }: Indexed = ALL_AS_WRITTEN,
): LabelIndex {
  const lexicon = draftLexicon();
  const words = new Map<string, LabelWord>();
  const counts = new Map<string, number>();
  const draft = draftForms(ontology);
  for (const source of labelSources(ontology, kinds)) {
    for (const form of formsOf(source.label, source.kind, source.languageCode)) {
      const tokens = tokenize(form.text);
      const known = tokens.folds.map((word) => wordOf(words, word));
      const flags = addForm({ lexicon, draft }, source, { form, tokens, words: known });
      // Only what may be misspelt: rigid labels are read letter for letter.
      if (flags !== undefined && (flags & RIGID) === 0) for (const word of known) word.count++;
    }
  }
  for (const [word, { count }] of words) if (count > 0) counts.set(word, count);
  const forms = draft.finish();
  return {
    lexicon: finishLexicon(lexicon),
    forms,
    ...chainForms(forms),
    lanes: Uint8Array.from(new Set(forms.lane)).toSorted(),
    longest: longestForm(forms),
    spelling: createSpellingIndex(counts),
  };
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

/** Its flags, or `undefined` for what is no label. */
function addForm(
  { lexicon, draft }: { readonly lexicon: LexiconDraft; readonly draft: FormDraft },
  source: LabelSource,
  { form, tokens, words }: Written,
): number | undefined {
  const content = words.filter(({ stop }) => !stop);
  if (content.length === 0) return undefined;
  const from = words.findIndex(({ stop }) => !stop);
  const to = words.findLastIndex(({ stop }) => !stop) + 1;
  if (content.length === 1 && !isWhole(tokens, from)) return undefined;
  const lane = laneOf(source.languageCode);
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
  draft.push(source, {
    text: form.text,
    derived: form.derived,
    flags,
    hasConjunction: words.some(({ conjunction }) => conjunction),
    words: ids,
    stems: reduced.map(({ stem }) => stem),
    roots: reduced.map(({ root }) => root),
  });
  return flags;
}

/** "au pair" without its "au", or "check in" without its "in", would be another label. */
function isWhole({ folds }: Tokens, content: number): boolean {
  return (
    content === folds.length - 1 && folds.slice(0, content).every((word) => ARTICLES.has(word))
  );
}

function flagsOf(source: LabelSource, form: LabelForm, words: readonly LabelWord[]): number {
  const single = words.length === 1 ? words[0]!.word : '';
  let flags = source.caseSensitive ? CASE_SENSITIVE : 0;
  if (single === '') return flags;
  if (single.length <= 2) flags |= CASE_SENSITIVE;
  if (single.length === 1) flags |= ONE_LETTER;
  if (COMMON_WORDS.has(single) || source.remote) flags |= ORDINARY_WORD;
  if (/\p{Lu}/u.test(form.text)) flags |= PROPER_NAME;
  return flags;
}

function chainForms(forms: FormTable): Pick<LabelIndex, 'heads' | 'next'> {
  const heads = new Map<number, number>();
  const next = new Int32Array(formCount(forms));
  // From the last, so that chains run in the order of the forms.
  for (let i = next.length - 1; i >= 0; i--) {
    const key = formKey(forms, i);
    next[i] = heads.get(key) ?? -1;
    heads.set(key, i);
  }
  return { heads: createKeyTable(heads), next };
}

/** One content word is compared by its stem, several by their roots: alone, "managing" is not "management". */
function formKey(forms: FormTable, form: number): number {
  const lane = forms.lane[form]!;
  const from = forms.stemStart[form]!;
  if (lengthOf(forms, form) === 1) return stemKey(lane, forms.stems[from]!);
  let key = 0;
  for (let at = from; at < forms.stemStart[form + 1]!; at++) {
    key = (key + rootKey(lane, forms.roots[at]!)) | 0;
  }
  return key;
}

/** Content words of a form. */
function lengthOf({ stemStart }: FormTable, form: number): number {
  return stemStart[form + 1]! - stemStart[form]!;
}
