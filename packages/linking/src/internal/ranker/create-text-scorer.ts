import type { Embedder } from '@tremplin/embeddings';
import type { Language } from '@tremplin/ontology';
import type { RankedText } from '../../concept-ranker.ts';
import { centreVectors } from './centre-vectors.ts';
import { knownPart, labelWords } from './known-words.ts';
import { createLanguageIndex, type LanguageIndex } from './language-index.ts';
import { once } from './once.ts';
import type { RankedRecord } from './ranker-concepts.ts';
import { scoreLabels } from './score-labels.ts';
import { PREFERRED_SHARE, scoreSentence, type SentenceIndex } from './score-sentences.ts';
import { scoreTitles } from './score-titles.ts';
import { sentenceWindows } from './sentence-windows.ts';
import { createCoverageIndex } from './soft-coverage.ts';
import { titleVariants } from '../../title-variants.ts';

/** The reading of a title without its unknown words counts half as much as the title. */
const KNOWN_WEIGHT = 0.5;

interface TextScorer {
  score(texts: readonly string[], options: TextOptions): Promise<readonly Float32Array[]>;
}

interface TextOptions {
  readonly kind: RankedText;
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/** What all texts share: the records, and indexes made when first asked for. */
interface Shared {
  readonly records: readonly RankedRecord[];
  readonly embedder: Embedder;
  readonly languages: readonly Language[];
  readonly known: () => ReadonlySet<string>;
  readonly indexOf: (language: Language) => Promise<LanguageIndex>;
  readonly sentencesOf: (language: Language) => Promise<SentenceIndex>;
}

export function createTextScorer(
  records: readonly RankedRecord[],
  { embedder, languages }: Pick<Shared, 'embedder' | 'languages'>,
): TextScorer {
  const indexOf = once((language: Language) =>
    createLanguageIndex(records, [language, ...languages], { embedder }),
  );
  const sentencesOf = once(async (language: Language): Promise<SentenceIndex> => {
    const index = await indexOf(language);
    return {
      language: index,
      centre: centreVectors(index.own, PREFERRED_SHARE),
      coverage: await createCoverageIndex(embedder, index.ownTexts),
    };
  });
  let words: ReadonlySet<string> | undefined;
  const known = (): ReadonlySet<string> => (words ??= labelWords(records));
  const shared: Shared = { records, embedder, languages, known, indexOf, sentencesOf };
  return {
    async score(texts, options) {
      if (texts.length === 0) return [];
      if (options.kind === 'label') return scoresOfLabels(texts, options, shared);
      if (options.kind === 'title') return scoresOfTitles(texts, options, shared);
      const scores: Float32Array[] = [];
      for (const text of texts) {
        options.signal?.throwIfAborted();
        scores.push(await scoresOfSentence(text, options, shared));
      }
      return scores;
    },
  };
}

async function scoresOfLabels(
  texts: readonly string[],
  options: TextOptions,
  shared: Shared,
): Promise<readonly Float32Array[]> {
  const index = await shared.indexOf(options.language);
  const asked = await embed(texts, options, shared);
  return scoreLabels(asked, index).map((scores, i) => {
    const own = asked.subarray(i * index.own.dimensions, (i + 1) * index.own.dimensions);
    return isEmpty(own) ? nothing(shared) : scores;
  });
}

async function scoresOfTitles(
  texts: readonly string[],
  options: TextOptions,
  shared: Shared,
): Promise<readonly Float32Array[]> {
  const { records, languages } = shared;
  const index = await shared.indexOf(options.language);
  const full = texts.map((text) => titleVariants(text));
  // In a language that the pack does not speak, every word is unknown.
  const known = languages.includes(options.language)
    ? full.map((readings) => unlike(readings, (each) => knownPart(each, shared.known())))
    : full.map(() => []);
  const titles = [...full, ...known];
  const asked = await embed(titles.flat(), options, shared);
  const counts = titles.map((readings) => readings.length);
  const scores = scoreTitles({ asked, titles: counts }, index, records);
  const starts = startsOf(counts, index.own.dimensions);
  return texts.map((_, i) => {
    if (isEmpty(asked.subarray(starts[i]!, starts[i + 1]!))) return nothing(shared);
    if (known[i]!.length === 0) return scores[i]!;
    const more = scores[texts.length + i]!;
    return scores[i]!.map((score, k) => (score + KNOWN_WEIGHT * more[k]!) / (1 + KNOWN_WEIGHT));
  });
}

/** Each once; none when all are as before. */
function unlike(texts: readonly string[], change: (text: string) => string): readonly string[] {
  const changed = texts.map(change);
  return changed.every((text, i) => text === texts[i]) ? [] : [...new Set(changed)];
}

function startsOf(counts: readonly number[], dimensions: number): readonly number[] {
  const starts = [0];
  for (const count of counts) starts.push(starts.at(-1)! + count * dimensions);
  return starts;
}

async function scoresOfSentence(
  text: string,
  options: TextOptions,
  shared: Shared,
): Promise<Float32Array> {
  const { words, windows } = sentenceWindows(text);
  if (words.length === 0) return nothing(shared);
  const index = await shared.sentencesOf(options.language);
  const asked = await embed([text, ...windows, ...words], options, shared);
  const { dimensions } = index.centre;
  const wordsAt = (1 + windows.length) * dimensions;
  return scoreSentence(
    {
      whole: asked.subarray(0, dimensions),
      windows: asked.subarray(dimensions, wordsAt),
      words: { words, vectors: asked.subarray(wordsAt) },
    },
    index,
  );
}

function embed(
  texts: readonly string[],
  { signal }: TextOptions,
  { embedder }: Shared,
): Promise<Float32Array> {
  return embedder.embed(texts, { kind: 'query', ...(signal && { signal }) });
}

/** No word, no vector. */
function isEmpty(vectors: Float32Array): boolean {
  return vectors.every((value) => value === 0);
}

/** Nothing is near a text without a word. */
function nothing({ records }: Shared): Float32Array {
  return new Float32Array(records.length).fill(Number.NEGATIVE_INFINITY);
}
