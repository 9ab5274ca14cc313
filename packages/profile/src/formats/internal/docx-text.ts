import { SaxesParser } from 'saxes';
import { ProfileError } from '../../profile-error.ts';

/** Where lines gather: the body, a cell of a table, a text box. */
interface Container {
  readonly lines: string[];
}

interface Paragraph {
  text: string;
  mark: string;
  /** Lines of text boxes that are anchored in it; they follow it. */
  readonly boxes: string[];
}

/** One part of a document under way. */
interface Reading {
  readonly containers: Container[];
  readonly paragraphs: Paragraph[];
  /** Cells of the rows that are open, innermost last. */
  readonly rows: (readonly string[])[][];
  /** How many elements that are not read are open. */
  skipped: number;
  isText: boolean;
}

const DEEPEST = 256;
/** The fallback repeats the text box for old programs; the others are no text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'Fallback',
  'del',
  'instrText',
  'fldData',
  'moveFrom',
]);
/** Cells with more lines are columns of a layout, not cells of a table. */
const MOST_CELL_LINES = 2;

/**
 * The text of one part of a DOCX file (`word/document.xml`, a header): a line per paragraph, `#` before headings,
 * `-` before items, rows as `| a | b |`. A table that lays the page out gives its cells one after another.
 *
 * @throws ProfileError `invalid-document`.
 */
export function docxText(xml: string, importer: string): string {
  const reading: Reading = {
    containers: [{ lines: [] }],
    paragraphs: [],
    rows: [],
    skipped: 0,
    isText: false,
  };
  const parser = new SaxesParser({ position: false, xmlns: false });
  const refuse = (problem: string): never => {
    throw new ProfileError('invalid-document', `${importer}: ${problem}; save the document again`);
  };
  let depth = 0;
  parser.on('error', () => refuse('the text of the document is not well-formed XML'));
  parser.on('doctype', () =>
    refuse('the text of the document has a document type, which can define entities'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) refuse(`elements are nested deeper than ${DEEPEST}`);
    openElement(reading, localName(name), attributes);
  });
  parser.on('text', (text) => {
    const paragraph = reading.paragraphs.at(-1);
    if (reading.isText && reading.skipped === 0 && paragraph) paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    closeElement(reading, localName(name));
  });
  parser.write(xml).close();
  return reading.containers[0]!.lines.join('\n');
}

function openElement(
  reading: Reading,
  name: string,
  attributes: Readonly<Record<string, unknown>>,
): void {
  if (SKIPPED.has(name)) reading.skipped += 1;
  if (reading.skipped > 0) return;
  const paragraph = reading.paragraphs.at(-1);
  if (name === 'p') reading.paragraphs.push({ text: '', mark: '', boxes: [] });
  else if (name === 't') reading.isText = true;
  else if (name === 'txbxContent' || name === 'tc') reading.containers.push({ lines: [] });
  else if (name === 'tr') reading.rows.push([]);
  else if (!paragraph) return;
  else if (name === 'tab') paragraph.text += '\t';
  else if (name === 'br' || name === 'cr') paragraph.text += '\n';
  else if (name === 'noBreakHyphen') paragraph.text += '-';
  else if (name === 'numPr') paragraph.mark ||= '- ';
  else if (name === 'pStyle') paragraph.mark = markOfStyle(attributes) || paragraph.mark;
}

function closeElement(reading: Reading, name: string): void {
  if (SKIPPED.has(name)) reading.skipped -= 1;
  else if (reading.skipped > 0) return;
  else if (name === 't') reading.isText = false;
  else if (name === 'p') closeParagraph(reading);
  else if (name === 'txbxContent') {
    const { lines } = reading.containers.pop()!;
    reading.paragraphs.at(-1)?.boxes.push('', ...lines);
  } else if (name === 'tc') reading.rows.at(-1)?.push(reading.containers.pop()!.lines);
  else if (name === 'tr') closeRow(reading);
  else if (name === 'tbl') reading.containers.at(-1)!.lines.push('');
}

function closeParagraph({ paragraphs, containers }: Reading): void {
  const { text, mark, boxes } = paragraphs.pop()!;
  const lines = text.split('\n').map((line) => line.trimEnd());
  containers
    .at(-1)!
    .lines.push(...lines.map((line, i) => (i === 0 && line ? mark + line : line)), ...boxes);
}

/** A row of a table on one line, or, in a layout, the cells as blocks. */
function closeRow({ rows, containers }: Reading): void {
  const cells = rows.pop()!.map((lines) => lines.filter((line) => line.trim() !== ''));
  const filled = cells.filter((lines) => lines.length > 0);
  const { lines } = containers.at(-1)!;
  if (filled.length === 0) return;
  if (filled.length === 1) lines.push(...filled[0]!);
  else if (filled.some((cell) => cell.length > MOST_CELL_LINES)) {
    for (const cell of filled) lines.push(...cell, '');
  } else lines.push(`| ${cells.map((cell) => cell.join(', ').replaceAll('|', '/')).join(' | ')} |`);
}

/** Style ids of Word, English and French: `Heading1`, `Titre2`, `Title`, `ListBullet`, `Paragraphedeliste`. */
function markOfStyle(attributes: Readonly<Record<string, unknown>>): string {
  const value = attributes['w:val'];
  if (typeof value !== 'string') return '';
  const level = /^(?:heading|titre)\s?([1-6])$/iu.exec(value)?.[1];
  if (level) return `${'#'.repeat(Number(level))} `;
  if (/^(?:title|titre)$/iu.test(value)) return '# ';
  return /^(?:list|liste|paragraphedeliste)/iu.test(value) ? '- ' : '';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
