/**
 * Takes text in pieces and gives it back with `\n` as its only line end and without a byte-order mark,
 * so that lines can be counted by one character. `\r\n` may be split between two pieces; a text whose
 * first line ends with a lone `\r` (classic Mac OS) has all its lines end so.
 */
export function createLineEnds(): (piece: string, isLast: boolean) => string {
  let isStart = true;
  let held = '';
  let style: 'unknown' | 'mac' | 'other' = 'unknown';
  return (piece, isLast) => {
    let text = held + piece;
    held = '';
    if (isStart && text !== '') {
      isStart = false;
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    // What follows a final `\r` tells what it is.
    if (!isLast && text.endsWith('\r')) {
      held = '\r';
      text = text.slice(0, -1);
    }
    if (style === 'unknown') style = styleOf(text);
    return style === 'mac' ? text.replace(/\r\n?/gu, '\n') : text.replaceAll('\r\n', '\n');
  };
}

function styleOf(text: string): 'unknown' | 'mac' | 'other' {
  const end = text.search(/[\r\n]/u);
  if (end === -1) return 'unknown';
  return text[end] === '\r' && text[end + 1] !== '\n' ? 'mac' : 'other';
}
