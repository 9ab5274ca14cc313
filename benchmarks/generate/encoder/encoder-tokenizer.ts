import type { EncoderShape } from './encoder-shape.ts';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const SIGNS = Array.from("abcdefghijklmnopqrstuvwxyz0123456789-/'’(),.&+#");

/**
 * `tokenizer.json` of BERT (uncased) with these words in the vocabulary, as many as fit; other words are split
 * into letters. The more words stand whole, the less the model has to read.
 */
export function encoderTokenizer(words: readonly string[], { vocabulary }: EncoderShape): object {
  const pieces = [...SPECIAL, ...SIGNS, ...SIGNS.map((sign) => `##${sign}`), ...words.map(plain)];
  const tokens = [...new Set(pieces)].slice(0, vocabulary);
  while (tokens.length < vocabulary) tokens.push(`[unused${tokens.length}]`);
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => specialToken(content, id)),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: aroundText(),
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  };
}

/** As the tokenizer sees a word: lower case, no accents. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '');
}

function specialToken(content: string, id: number): object {
  const never = { single_word: false, lstrip: false, rstrip: false, normalized: false };
  return { id, content, special: true, ...never };
}

/** `[CLS]` text `[SEP]`. */
function aroundText(): object {
  const special = (id: string, segment: number): object => ({
    SpecialToken: { id, type_id: segment },
  });
  const text = (id: string, segment: number): object => ({ Sequence: { id, type_id: segment } });
  const single = [special('[CLS]', 0), text('A', 0), special('[SEP]', 0)];
  return {
    type: 'TemplateProcessing',
    single,
    pair: [...single, text('B', 1), special('[SEP]', 1)],
    special_tokens: Object.fromEntries(
      ['[CLS]', '[SEP]'].map((token) => [
        token,
        { id: token, ids: [SPECIAL.indexOf(token)], tokens: [token] },
      ]),
    ),
  };
}
