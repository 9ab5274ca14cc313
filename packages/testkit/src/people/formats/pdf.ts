const LINES_PER_PAGE = 52;
const LEADING = 14;
const TOP = 790;
const LEFT = 50;
/** What is further right would stand outside the page. */
const LINE_LENGTH = 95;

/** A text as a PDF in one column, in a standard font: pages, lines, and a table of where everything stands. */
export function pdfOf(text: string): Uint8Array {
  const lines = text.split('\n').flatMap(wrapped);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_PER_PAGE) }, (_, i) =>
    lines.slice(i * LINES_PER_PAGE, (i + 1) * LINES_PER_PAGE),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, i) => pageObjects(page, 5 + 2 * i)),
  ];
  return bytesOf(fileOf(objects));
}

function wrapped(line: string): readonly string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > LINE_LENGTH) {
    const space = rest.lastIndexOf(' ', LINE_LENGTH);
    if (space < 1) break;
    lines.push(rest.slice(0, space));
    rest = rest.slice(space + 1);
  }
  return [...lines, rest];
}

function pageObjects(lines: readonly string[], contentId: number): readonly [string, string] {
  const shown = lines.map(showLine).filter((line) => line !== '');
  const content = shown.join('\n');
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contentId} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

function showLine(line: string, index: number): string {
  if (line.trim() === '') return '';
  const escaped = windows1252(line).replaceAll(/[\\()]/gu, (mark) => `\\${mark}`);
  return `BT /F1 10 Tf ${LEFT} ${TOP - LEADING * index} Td (${escaped}) Tj ET`;
}

/** Reference: ISO 32000-1:2008, section 7.5 (file structure). */
function fileOf(objects: readonly string[]): string {
  let body = '%PDF-1.4\n';
  const rows: string[] = [];
  for (const [i, object] of objects.entries()) {
    rows.push(`${String(body.length).padStart(10, '0')} 00000 n \n`);
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

/** One character for each byte; a letter that the font does not have is written without its accent. */
function windows1252(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const known = WINDOWS_1252[letter];
    if (known !== undefined) return String.fromCharCode(known);
    if (letter.charCodeAt(0) < 256) return letter;
    const plain = letter.normalize('NFD').charCodeAt(0);
    return plain < 256 ? String.fromCharCode(plain) : '?';
  }).join('');
}

const WINDOWS_1252: Readonly<Record<string, number>> = {
  '€': 128,
  '’': 146,
  '“': 147,
  '”': 148,
  '•': 149,
  '–': 150,
  '—': 151,
  œ: 156,
};

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
