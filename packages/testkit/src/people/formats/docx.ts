import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A text as a DOCX file: a paragraph for each line, the author in its properties. */
export function docxOf(text: string, author: string): Uint8Array {
  const body = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'docProps/core.xml': `<cp:coreProperties><dc:creator>${escaped(author)}</dc:creator></cp:coreProperties>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
    // Same person, same bytes, on any day.
    { mtime: new Date('2026-01-01T00:00:00') },
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
