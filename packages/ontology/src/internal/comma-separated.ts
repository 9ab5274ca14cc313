const DELIMITERS = [',', ';', '\t'] as const;

/**
 * A table whose cells are separated by semicolons or tabs (spreadsheets of countries that write `0,5` do
 * so), with commas instead; lines stay where they are. The separator is the one that the first line holds
 * most of, outside quotes.
 */
export function commaSeparated(text: string): string {
  const delimiter = delimiterOf(text);
  if (delimiter === ',') return text;
  const quotes = createQuoteState();
  let result = '';
  let cell = '';
  for (const character of text) {
    const isQuoted = quotes.take(character, cell === '');
    if (isQuoted || (character !== delimiter && character !== '\n')) {
      cell += character;
      continue;
    }
    result += withCommas(cell) + (character === delimiter ? ',' : '\n');
    cell = '';
  }
  return result + withCommas(cell);
}

interface QuoteState {
  /** Whether the character stands inside quotes, which open only at the start of a cell. */
  take(character: string, isCellStart: boolean): boolean;
}

function createQuoteState(): QuoteState {
  let isQuoted = false;
  let hasJustClosed = false;
  return {
    take(character, isCellStart) {
      const isQuote = character === '"';
      const closes = isQuote && isQuoted;
      // A quote right after a closing one: the two stand for a quote inside the cell.
      if (isQuote) isQuoted = !isQuoted && (isCellStart || hasJustClosed);
      hasJustClosed = closes;
      return isQuoted;
    },
  };
}

/** A cell with a quote is quoted already, or broken: the reader of the table says so. */
function withCommas(cell: string): string {
  if (!cell.includes(',') || cell.includes('"')) return cell;
  return cell.endsWith('\r') ? `"${cell.slice(0, -1)}"\r` : `"${cell}"`;
}

function delimiterOf(text: string): string {
  const counts = DELIMITERS.map(() => 0);
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n') break;
    const at = DELIMITERS.indexOf(character as (typeof DELIMITERS)[number]);
    if (at !== -1) counts[at]!++;
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
