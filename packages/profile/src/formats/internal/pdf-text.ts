import type { ImportIssue } from '../../import-result.ts';
import { ProfileError } from '../../profile-error.ts';
import type { PdfModule } from '../pdf-module.ts';
import { cleanText } from './clean-text.ts';
import { pageLines } from './page-layout.ts';
import type { Fragment } from './page-rows.ts';

/** What of the interface of PDF.js is used. */
interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
  readonly destroy?: () => Promise<void>;
}

interface PdfPage {
  readonly getTextContent: () => Promise<{ readonly items: readonly unknown[] }>;
  readonly cleanup?: () => unknown;
}

interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface PdfText {
  readonly text: string;
  readonly issues: readonly ImportIssue[];
}

type GetDocument = (data: Uint8Array, options: object) => Promise<PdfDocument>;

export interface PdfTextOptions {
  readonly reader: PdfModule;
  readonly importer: string;
  readonly signal: AbortSignal | undefined;
}

/** No CV is longer. */
const MOST_PAGES = 50;
/** Glyphs of one page: more are a drawing. */
const MOST_ITEMS = 50_000;

/**
 * The text of a PDF in reading order, a blank line between pages.
 *
 * @throws ProfileError `invalid-document`, `protected-document`, `aborted`.
 */
export async function pdfText(
  bytes: Uint8Array,
  { reader, importer, signal }: PdfTextOptions,
): Promise<PdfText> {
  const issues: ImportIssue[] = [];
  const getDocument = reader.getDocumentProxy as GetDocument;
  const unlessAborted = stoppable(signal, importer);
  const opening = openDocument(bytes, getDocument, importer);
  const document = await unlessAborted(opening).catch((error: unknown) => {
    // It may yet open, and nobody would close it.
    void opening.then(({ destroy }) => destroy?.(), ignore);
    throw error;
  });
  const pages: string[] = [];
  try {
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      pages.push(await unlessAborted(pageText(document, number, issues)));
    }
  } finally {
    await document.destroy?.();
  }
  if (document.numPages > MOST_PAGES) {
    issues.push(
      truncated(
        `the file has ${document.numPages} pages; the first ${MOST_PAGES} were read, give the CV alone`,
      ),
    );
  }
  // A file that was not fully downloaded can still give some of its pages.
  if (!new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF')) {
    issues.push(
      truncated(
        'the file has no end mark and may be cut off; compare with the original, or send it again',
      ),
    );
  }
  return { text: cleanText(pages.filter(Boolean).join('\n\n')), issues };
}

/** Waits for a step of the reader, and no longer than the signal lets it. */
function stoppable(
  signal: AbortSignal | undefined,
  importer: string,
): <Result>(step: Promise<Result>) => Promise<Result> {
  if (!signal) return (step) => step;
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void =>
      reject(
        new ProfileError(
          'aborted',
          `${importer}: ended by options.signal before the file was read; print it to a new PDF, or give it more time`,
        ),
      );
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // Where every step is through before, nobody waits for it.
  aborted.catch(ignore);
  return (step) => Promise.race([aborted, step]);
}

function ignore(): void {}

async function openDocument(
  bytes: Uint8Array,
  getDocument: GetDocument,
  importer: string,
): Promise<PdfDocument> {
  try {
    // The reader takes the memory of what it is given, and takes no Buffer of Node: hence the copy.
    return await getDocument(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    // Nothing of the error is passed on: it can quote the document.
    if ((error as Error).name === 'PasswordException') {
      throw new ProfileError(
        'protected-document',
        `${importer}: the file is protected by a password; save it without`,
      );
    }
    throw new ProfileError(
      'invalid-document',
      `${importer}: the file (${bytes.length} bytes) is no readable PDF, or is cut off; print it to a new PDF`,
    );
  }
}

async function pageText(
  document: PdfDocument,
  number: number,
  issues: ImportIssue[],
): Promise<string> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup?.();
    if (items.length > MOST_ITEMS) {
      issues.push(
        truncated(
          `page ${number} has ${items.length} pieces of text; the first ${MOST_ITEMS} were read`,
        ),
      );
    }
    return pageLines(items.slice(0, MOST_ITEMS).flatMap(fragmentOf)).join('\n').trim();
  } catch {
    issues.push(
      truncated(`page ${number} is damaged and was not read; print the file to a new PDF`),
    );
    return '';
  }
}

/** Rotated text is a mark on the page, not a part of the CV. */
function fragmentOf(item: unknown): readonly Fragment[] {
  const { str, transform, width, height } = item as Partial<PdfItem>;
  if (typeof str !== 'string' || !transform || str === '') return [];
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  if (Math.abs(b) > Math.abs(a)) return [];
  return [{ text: str, x, y: -y, width: width ?? 0, height: height || Math.abs(a) || 1 }];
}

function truncated(message: string): ImportIssue {
  return { code: 'truncated', source: { start: 0, end: 0 }, message };
}
