import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  importDocx,
  importEuropass,
  importEuropeanLearningModel,
  importHrOpen,
  importLinkedIn,
  importPdf,
  importProfile,
  ProfileError,
  type PdfModule,
} from '../../src/index.ts';
import { JEANNE } from '../person.ts';
import { buildDocx, paragraph } from './build-docx.ts';
import { buildPdf, column } from './build-pdf.ts';
import { docxOf, europassOf, french, hrOpenOf, pdfOf } from './person-formats.ts';

/** Words that no message may repeat. */
const PRIVATE = /Quetzal|Jeanne|Morvan/u;

async function refusal(attempt: Promise<unknown>): Promise<ProfileError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(ProfileError);
  const { message, cause } = error as ProfileError;
  expect(message).not.toMatch(PRIVATE);
  expect(cause).toBeUndefined();
  return error as ProfileError;
}

describe('XML', () => {
  const laughs = `<!DOCTYPE c [<!ENTITY a "Quetzal"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><Candidate>&b;</Candidate>`;
  it.each<[string, string, RegExp]>([
    ['entity expansion', laughs, /line 1, column \d+: a document type \(DOCTYPE\) is not read/u],
    [
      'an external entity',
      '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]><Candidate>&x;</Candidate>',
      /DOCTYPE/u,
    ],
    [
      'an unknown entity',
      '<Candidate>\n<a>&Quetzal;</a></Candidate>',
      /line 2, column \d+: this is not well-formed/u,
    ],
    ['an open element', '<Candidate><Quetzal>', /not well-formed/u],
    ['deep nesting', `<Candidate>${'<a>'.repeat(100_000)}`, /nested deeper than 64/u],
    ['another root', '<Quetzal/>', /root element is neither/u],
    ['nothing', '', /not well-formed/u],
  ])('refuses %s', async (_, xml, message) => {
    const error = await refusal(importEuropass(xml, french));
    expect(error.code).toBe('invalid-document');
    expect(error.message).toMatch(message);
  });

  it('refuses a text of more than 30,000,000 characters', async () => {
    const error = await refusal(importEuropass(' '.repeat(30_000_001), french));
    expect(error.code).toBe('too-long');
  });

  it('reads a Europass CV with a byte-order mark and CDATA', async () => {
    const xml = europassOf(JEANNE).replace('JavaScript', '<![CDATA[JavaScript]]>');
    const marked = await importEuropass(`\uFEFF${xml}`, french);
    expect(marked.profile).toEqual((await importEuropass(europassOf(JEANNE), french)).profile);
  });
});

describe('DOCX', () => {
  const bomb = buildDocx(paragraph('x'.repeat(21_000_000)));

  it('refuses a bomb by its directory, before inflating it', async () => {
    expect(bomb.length).toBeLessThan(50_000);
    const error = await refusal(importDocx(bomb, french));
    expect(error.code).toBe('too-long');
    expect(error.message).toMatch(/inflates to 21\d{6} bytes/u);
  });

  it('refuses a bomb whose directory lies', async () => {
    expect((await refusal(importDocx(withStatedSize(bomb, 1000), french))).message).toMatch(
      /another size than the archive says/u,
    );
  });

  it.each<[string, Uint8Array, string]>([
    ['a file that is cut off', docxOf(JEANNE).slice(0, -40), 'invalid-document'],
    [
      'an older or protected file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      'protected-document',
    ],
    ['another archive', zipSync({ 'Quetzal.txt': strToU8('x') }), 'invalid-document'],
    ['nothing', new Uint8Array(), 'invalid-document'],
    ['a document type', doctypeDocx(), 'invalid-document'],
    ['deep nesting', buildDocx('<w:p>'.repeat(5000)), 'invalid-document'],
    ['a protected archive', withFlag(docxOf(JEANNE)), 'protected-document'],
  ])('refuses %s', async (_, bytes, code) => {
    expect((await refusal(importDocx(bytes, french))).code).toBe(code);
  });

  it('never throws anything but a ProfileError, whichever byte is changed', async () => {
    const bytes = docxOf(JEANNE);
    for (let at = 0; at < bytes.length; at += 23) {
      const mutant = bytes.slice();
      mutant[at] = mutant[at]! ^ 0x5a;
      try {
        await importDocx(mutant, french);
      } catch (error) {
        expect(ProfileError.is(error)).toBe(true);
      }
    }
  });
});

describe('PDF', () => {
  it('refuses a password', async () => {
    const id = '<0123456789abcdef0123456789abcdef>';
    const bytes = buildPdf([column(['Quetzal'], 50)], {
      trailer: `/Encrypt 6 0 R /ID [${id} ${id}]`,
      objects: [
        `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`,
      ],
    });
    const error = await refusal(importPdf(bytes, french));
    expect(error.code).toBe('protected-document');
    expect(error.message).toMatch(/protected by a password; save it without/u);
  });

  it.each<[string, Uint8Array]>([
    ['no PDF', strToU8('%PDF-1.4\nQuetzal')],
    ['nothing', new Uint8Array()],
    ['a file that is cut in half', pdfOf(JEANNE).slice(0, 900)],
  ])('refuses %s', async (_, bytes) => {
    expect((await refusal(importPdf(bytes, french))).code).toBe('invalid-document');
  });

  it('refuses a content that inflates without end', async () => {
    const packed = zlibSync(new Uint8Array(81_000_000));
    expect(packed.length).toBeLessThan(300_000);
    const bytes = buildPdf([[]], { content: packed, dictionary: '/Filter /FlateDecode' });
    expect((await refusal(importPdf(bytes, french))).code).toBe('too-long');
  }, 60_000);

  it('refuses a content that is packed twice', async () => {
    const twice = zlibSync(zlibSync(new Uint8Array(1000)));
    const dictionary = '/Filter [/FlateDecode /FlateDecode]';
    const bytes = buildPdf([[]], { content: twice, dictionary });
    expect((await refusal(importPdf(bytes, french))).code).toBe('too-long');
  });

  it('reads a packed content, and what is left of a file that is cut off', async () => {
    const content = zlibSync(strToU8('BT /F1 10 Tf 50 700 Td (SQL, Python) Tj ET'));
    const packed = buildPdf([[]], { content, dictionary: '/Filter /FlateDecode' });
    expect((await importPdf(packed, french)).profile.skills).toHaveLength(2);
    const cut = pdfOf(JEANNE).slice(0, -8);
    const { issues } = await importPdf(cut, french);
    expect(issues.map(({ code }) => code)).toContain('truncated');
  });

  it('says that a page without text needs recognition', async () => {
    const { issues, profile } = await importPdf(buildPdf([[]]), french);
    expect(issues.map(({ code }) => code)).toEqual(['empty']);
    expect(profile.skills).toEqual([]);
  });

  it('reads the first 50 pages and says so', async () => {
    const pages = Array.from({ length: 52 }, (_, i) => column([i > 49 ? 'Python' : 'SQL'], 50));
    const { issues, profile } = await importPdf(buildPdf(pages), french);
    expect(issues[0]?.message).toMatch(/52 pages; the first 50 were read/u);
    expect(profile.skills).toHaveLength(1);
  });

  it('takes the reader of the host, and says what to add without one', async () => {
    const broken: PdfModule = { getDocumentProxy: () => Promise.reject(new Error('Quetzal')) };
    const own = importPdf(pdfOf(JEANNE), { ...french, unpdf: broken });
    expect((await refusal(own)).code).toBe('invalid-document');
  });

  it('ends when the host says so, and lets go of the file', async () => {
    let destroyed = 0;
    const stop = new AbortController();
    const slow = {
      numPages: 3,
      getPage: () => {
        stop.abort(new Error('Quetzal'));
        return new Promise(() => undefined);
      },
      destroy: () => Promise.resolve(void (destroyed += 1)),
    };
    const unpdf: PdfModule = { getDocumentProxy: () => Promise.resolve(slow) };
    const attempt = importPdf(pdfOf(JEANNE), { ...french, unpdf, signal: stop.signal });
    expect((await refusal(attempt)).code).toBe('aborted');
    expect(destroyed).toBe(1);
    const late = importPdf(pdfOf(JEANNE), { ...french, signal: AbortSignal.abort() });
    expect((await refusal(late)).code).toBe('aborted');
    const untouched = { ...french, signal: new AbortController().signal };
    expect((await importPdf(pdfOf(JEANNE), untouched)).profile).toEqual(
      (await importPdf(pdfOf(JEANNE), french)).profile,
    );
  });

  it('never throws anything but a ProfileError, whichever byte is changed', async () => {
    const bytes = pdfOf(JEANNE);
    for (let at = 0; at < bytes.length; at += 97) {
      const mutant = bytes.slice();
      mutant[at] = mutant[at]! ^ 0x1f;
      try {
        await importPdf(mutant, french);
      } catch (error) {
        expect(ProfileError.is(error)).toBe(true);
      }
    }
  });
});

describe('letters that are not seen, or come apart', () => {
  it.each<[string, string]>([
    ['zero-width marks', 'Java\u200bScript, SQ\u2060L'],
    ['soft hyphens', 'Java\u00adScript, SQL'],
    ['direction marks', '\u202bJavaScript\u202c, \u200fSQL'],
    ['decomposed letters', 'JavaScript, SQL, accessibilite\u0301 web'],
  ])('are read through in a DOCX: %s', async (_, text) => {
    const bytes = buildDocx(paragraph('Compétences', 'Titre1') + paragraph(text));
    const { profile } = await importDocx(bytes, french);
    expect(profile.skills.length).toBeGreaterThanOrEqual(2);
  });

  it('reads a right-to-left text without a fault', async () => {
    const { profile } = await importProfile('مهارات\nSQL, Python\n\u202eאבג\u202c', french);
    expect(profile.skills.length).toBeLessThanOrEqual(2);
  });
});

describe('JSON', () => {
  const nested = (depth: number) =>
    `{"profiles":[${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}]}`;
  it.each([50_000, 1_000])('takes %i levels of nesting for one unknown field', async (depth) => {
    const { dropped, profile } = await importProfile(nested(depth), french);
    expect(profile.skills).toEqual([]);
    expect(dropped).toHaveLength(1);
  });

  it('takes lists in lists for a wrong type', async () => {
    let value: unknown = 'SQL';
    for (let i = 0; i < 5_000; i++) value = [value];
    const { issues } = await importHrOpen({ profiles: [{ executiveSummary: value }] }, french);
    expect(issues.map(({ code }) => code)).toEqual(['wrong-type', 'no-skill']);
  });

  it('treats __proto__ as data', async () => {
    const input = JSON.parse('{"profiles":[{"__proto__":{"executiveSummary":"SQL"}}]}') as unknown;
    const { profile } = await importHrOpen(input, french);
    expect(profile.skills).toEqual([]);
    expect('executiveSummary' in {}).toBe(false);
  });

  it.each<[string, unknown]>([
    ['a text', '{}'],
    ['a list', [1]],
    ['nothing', undefined],
  ])('refuses %s for an object', async (_, input) => {
    expect((await refusal(importHrOpen(input, french))).code).toBe('invalid-input');
    expect((await refusal(importEuropeanLearningModel(input, french))).code).toBe('invalid-input');
  });

  it('refuses a signed credential whose payload is none', async () => {
    const signed = { payload: 'Quetzal', signatures: [] };
    expect((await refusal(importEuropeanLearningModel(signed, french))).code).toBe(
      'invalid-document',
    );
  });
});

describe('dates', () => {
  it('reports evidence from the future and keeps it without a period', async () => {
    const person = hrOpenOf(JEANNE);
    const future = JSON.parse(JSON.stringify(person).replaceAll('2021-02', '2031-02')) as unknown;
    const { issues, profile } = await importHrOpen(future, french);
    expect(issues.map(({ code }) => code)).toContain('future-start');
    expect(profile.skills.length).toBeGreaterThan(5);
    expect(JSON.stringify(issues)).not.toContain('2031');
  });
});

describe('one long line', () => {
  it('of 5 MB is refused as a text, and in a DOCX', async () => {
    const line = 'SQL '.repeat(1_250_000);
    expect((await refusal(importProfile(line, french))).code).toBe('too-long');
    expect((await refusal(importDocx(buildDocx(paragraph(line)), french))).code).toBe('too-long');
  });

  it('of 5 MB costs no other field of a document', async () => {
    const profiles = [
      {
        executiveSummary: 'SQL '.repeat(1_250_000),
        qualifications: [{ competencyName: 'Python' }],
      },
    ];
    const { issues, profile } = await importHrOpen({ profiles }, french);
    expect(issues.map(({ code }) => code)).toEqual(['long-string']);
    expect(profile.skills).toHaveLength(1);
  });
});

describe('LinkedIn', () => {
  it.each<[string, Parameters<typeof importLinkedIn>[0]]>([
    ['no file', {}],
    ['a text for the files', 'Quetzal' as unknown as Record<string, string>],
    ['a number for a file', { 'Skills.csv': 7 } as unknown as Record<string, string>],
  ])('refuses %s', async (_, input) => {
    expect((await refusal(importLinkedIn(input, french))).code).toBe('invalid-input');
  });

  it('reports a broken row and reads the others', async () => {
    const positions = 'Company Name,Title,Description\nA,x,SQL\nB,"open,Quetzal\nC,x,Python\n';
    const { issues, profile } = await importLinkedIn({ 'Positions.csv': positions }, french);
    expect(issues[0]).toMatchObject({ code: 'broken-row' });
    expect(issues[0]?.message).toMatch(/^Positions\.csv line 3: /u);
    expect(JSON.stringify(issues)).not.toMatch(PRIVATE);
    expect(profile.skills).toHaveLength(2);
  });
});

/** The size that the directory and the file itself state for the last entry, replaced. */
function withStatedSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 30; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x0201_4b50) view.setUint32(at + 24, size, true);
    if (signature === 0x0403_4b50) view.setUint32(at + 22, size, true);
  }
  return changed;
}

function withFlag(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 30; at++) {
    if (view.getUint32(at, true) === 0x0201_4b50) view.setUint16(at + 8, 1, true);
  }
  return changed;
}

function doctypeDocx(): Uint8Array {
  const xml = '<!DOCTYPE d [<!ENTITY x "Quetzal">]><w:document>&x;</w:document>';
  return zipSync({ 'word/document.xml': strToU8(xml) });
}
