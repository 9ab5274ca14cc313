/** A text at a place of a page: points from the left and from the top. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** @defaultValue 10 */
  readonly size?: number;
}

export interface PdfParts {
  /** Replaces the content of the page, as it stands in the file. */
  readonly content?: Uint8Array;
  /** Added to the dictionary of the content. */
  readonly dictionary?: string;
  /** Added to the trailer. */
  readonly trailer?: string;
  /** Objects after the five of a page. */
  readonly objects?: readonly string[];
}

/** A PDF with one font, one object per page and page content, and a cross-reference table: what PDF 1.4 asks for. */
export function buildPdf(
  pages: readonly (readonly PlacedText[])[],
  parts: PdfParts = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((texts, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      stream(parts.content ?? latin1(texts.map(showText).join('\n')), parts.dictionary),
    ]),
    ...(parts.objects ?? []),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${parts.trailer ?? ''} >>`;
  return latin1(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

/** Lines one under another, from the top of a column. */
export function column(lines: readonly string[], x: number, top = 60): readonly PlacedText[] {
  return lines.map((text, i) => ({ text, x, y: top + 14 * i })).filter(({ text }) => text !== '');
}

function stream(content: Uint8Array, dictionary = ''): string {
  const text = Array.from(content, (byte) => String.fromCharCode(byte)).join('');
  return `<< /Length ${content.length} ${dictionary} >>\nstream\n${text}\nendstream`;
}

function showText({ text, x, y, size = 10 }: PlacedText): string {
  const escaped = text.replaceAll(/[\\()]/g, (mark) => `\\${mark}`);
  return `BT /F1 ${size} Tf ${x} ${842 - y} Td (${escaped}) Tj ET`;
}

/** Characters outside Windows-1252 become question marks, as a printer without the font prints them. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? code : (WINDOWS[character] ?? 63);
  });
}

const WINDOWS: Readonly<Record<string, number>> = {
  '–': 150,
  '—': 151,
  '’': 146,
  '•': 149,
  œ: 156,
};
