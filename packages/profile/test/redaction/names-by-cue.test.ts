import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, type FindingKind } from '../../src/index.ts';
import { SCAN_RULES } from '../../src/redaction/detector-list.ts';
import { createRuleIndex, scanPatterns } from '../../src/redaction/scan-patterns.ts';
import { tokenTable } from '../../src/redaction/token-table.ts';

/** What of the kind is found in a text. */
function found(kind: FindingKind, text: string): readonly string[] {
  return detect(text)
    .filter((finding) => finding.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}

/** `⟦…⟧` marks what is to be found, all of it and nothing else of its kind. */
function split(marked: string): { readonly text: string; readonly spans: readonly string[] } {
  const spans = [...marked.matchAll(/⟦(?<span>[^⟧]*)⟧/gu)].map(({ groups }) => groups!['span']!);
  return { text: marked.replaceAll(/[⟦⟧]/gu, ''), spans };
}

describe('a name that is in no list is found', () => {
  it.each([
    'Je m’appelle ⟦Qurvane⟧ et je pratique Python.',
    'My name is ⟦Qurvane Oltrebix⟧ and I write Ruby.',
    'Dear ⟦Qurvane⟧, here is my work in Rust.',
    'Bonjour ⟦Manuel⟧, voici mon projet en Java.',
    'Bonjour ⟦Clavier⟧, voici mon projet en Java.',
    'Encadrée par ⟦Qurvane Oltrebix⟧ pendant deux ans.',
    'Mentored by ⟦Tea Okonkwo⟧ while building services in Go.',
    'My manager, ⟦Qurvane Haddad⟧, asked for reports in Stata.',
    'Together with ⟦Qurvane Hadjadj⟧ I moved the tests.',
    '⟦Qurvane N’Diaye⟧\nDéveloppement web\nPython - Java',
    'CURRICULUM VITAE\n⟦QURVANE BOULANGER⟧\nCompétences : Scala, Perl',
    'RESUME OF ⟦QURVANE OKONKWO⟧\nSkills: Scala, Perl',
    'Nom et prénom : ⟦MORVAN Qurvane⟧\nLogiciels : Excel',
    'Présents : ⟦Mme Isabelle Blanchet⟧ et une stagiaire',
    'the partner is ⟦Willemine ten Oltrebix⟧ of the firm',
    'the founders: ⟦Garnier, Lefebvre and Hoffmann⟧ of the firm',
  ])('%s', (marked) => {
    const { text, spans } = split(marked);
    expect(found('name', text)).toEqual(spans);
  });

  it('also in a text that has no capital', () => {
    expect(found('name', 'sandrine lefebvre\n\nvendeuse à bordeaux')).toEqual([
      'sandrine lefebvre',
    ]);
  });
});

describe('no name is', () => {
  it.each([
    'Hello World in ten languages',
    'développé par Python et Visual Basic',
    'Encadrement avec Visual Basic et Microsoft Office',
    'Contact : Service Client',
    'Référence : Visual Studio Code',
    'Compétences : Java, Ruby et Julia',
    'Skills: Ada, Pascal and Haskell',
    'Software Developer\nJava, Ruby',
    'julia, ruby, pascal, django',
    'travaillé avec Java et Ruby',
  ])('%s', (text) => {
    expect(found('name', text)).toEqual([]);
  });
});

describe('a firm beside one of its people', () => {
  it.each([
    '- ⟦Qurvatek⟧: M. Paul Garnier',
    'Conseil : ⟦Zerbalux Qurvane⟧ (consultante : Mme Anne Garnier)',
    'M. Paul Garnier, administrateur (⟦Qurvatek⟧)',
    'Associés : ⟦Qurvatek⟧, contact Mme Anne Garnier',
  ])('%s', (marked) => {
    const { text, spans } = split(marked);
    expect(found('organization', text)).toEqual(spans);
  });

  it.each([
    'Mme Anne Garnier, formatrice (Python)',
    'Dr Anne Garnier (QZX)',
    'DRH : Mme Anne Garnier',
    'Excel : Mme Anne Garnier',
  ])('not %s', (text) => {
    expect(found('organization', text)).toEqual([]);
  });

  it('with the words of the language before a legal form', () => {
    const text = 'Sales for Climate Corporation and Rapid Cycle Inc. in Lyon';
    expect(found('organization', text)).toEqual(['Climate Corporation', 'Rapid Cycle Inc.']);
  });
});

describe('an address in any language', () => {
  it.each([
    'Tosh lives at ⟦172 Qurvane 75⟧',
    'office at ⟦86036 Rua do Arenque 1634⟧',
    'Adresse : ⟦12 chemin vert, chez mes parents⟧\nTél.',
    'ship to ⟦903 Qurvane 12 Apt. 176\nOltrebix NO 9100⟧',
  ])('%s', (marked) => {
    const { text, spans } = split(marked);
    expect(found('streetAddress', text)).toEqual(spans);
  });

  it.each([
    'Windows 11, Office 365 et Excel 2019',
    '2016 Qurvane 2019',
    'I lived 12 years with Python and Ruby',
    'Adresse mail : à demander',
  ])('not %s', (text) => {
    expect(found('streetAddress', text)).toEqual([]);
  });
});

describe('rules that want a number of digits', () => {
  const all = createRuleIndex(SCAN_RULES);
  const eager = createRuleIndex(SCAN_RULES.map((rule) => ({ ...rule, digits: 1 })));
  const piece = fc.oneof(
    fc.stringMatching(/^\d{1,5}$/u),
    fc.constantFrom(
      ' ',
      '.',
      '-',
      '/',
      '(0)',
      '+',
      'O',
      'o',
      '2A',
      'b',
      ' FR',
      'Tél. ',
      'NIR ',
      '\n',
      ', ',
    ),
    fc.constantFrom(
      '06 12 34 56 78',
      '2 84 03 2A 008 123',
      '4111 1111 1111 1111',
      '93200 Lyon',
      '12345678Z',
    ),
  );

  it('match what they would match without', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const context = {
          text,
          lower: text.toLowerCase(),
          tokens: tokenTable(text),
          language: undefined,
        };
        expect(scanPatterns(context, all)).toEqual(scanPatterns(context, eager));
      }),
      { numRuns: 300 },
    );
  });
});
