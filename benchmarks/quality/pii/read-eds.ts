import { readText } from '../data/read-text.ts';
import type { MarkedSpan, MarkedText } from './marked-text.ts';

const MARK = /\[(?<shown>[^[\]]*)\]\((?<label>[A-Z_]+)\)/gu;

/** Blocks of `templates.txt`, separated by an empty line, with `[text](LABEL)` inside. */
export function readEds(file: string): readonly MarkedText[] {
  const blocks = readText(file)
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/u);
  return blocks.filter((block) => block.trim() !== '').map(readBlock);
}

function readBlock(block: string): MarkedText {
  const spans: MarkedSpan[] = [];
  let text = '';
  let from = 0;
  for (const match of block.matchAll(MARK)) {
    text += block.slice(from, match.index);
    const { shown = '', label = '' } = match.groups!;
    // One label is misspelt in the published file.
    const known = /^ADDRESSE?$/u.test(label) ? 'ADRESSE' : label;
    spans.push({ start: text.length, end: text.length + shown.length, label: known });
    text += shown;
    from = match.index + match[0].length;
  }
  return { text: text + block.slice(from), spans };
}
