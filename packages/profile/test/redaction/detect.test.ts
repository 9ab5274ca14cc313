import { describe, expect, it } from 'vitest';
import { detect, type FindingKind } from '../../src/index.ts';

function found(text: string, kinds?: readonly FindingKind[]): readonly string[] {
  return detect(text, kinds ? { kinds } : {}).map(
    ({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`,
  );
}

/** Kind, what is to be found, the text around it. */
const ROWS: readonly (readonly [kind: FindingKind, span: string, text?: string])[] = [
  ['email', 'jeanne.morvan@exemple.fr'],
  ['email', 'dupont [at] mail.fr'],
  ['email', 'm.dupond @ exemple . com', 'Écrire à m.dupond @ exemple . com merci'],
  ['phone', '06 12 34 56 78'],
  ['phone', 'O1.42.16.10.O2', 'Tél. O1.42.16.10.O2'],
  ['phone', '+33 (0)6 12 34 56 78'],
  ['phone', '+212 661-23-45-67'],
  ['phone', '0484032555'],
  ['link', 'https://exemple.fr/~jeanne?a=1'],
  ['handle', '@jeanne_m', 'Me suivre : @jeanne_m'],
  ['ip', '192.168.12.7', 'depuis 192.168.12.7'],
  ['ip', '2001:db8::ff00:42:8329', 'hôte 2001:db8::ff00:42:8329'],
  ['streetAddress', '12 bis rue Gabriel Péri'],
  ['streetAddress', '30 RUE DU CHATEAU, 92100 BOULOGNE', '30 RUE DU CHATEAU, 92100 BOULOGNE'],
  ['streetAddress', '221 Baker Street'],
  ['streetAddress', 'Loorenstrasse 149', 'wohnhaft Loorenstrasse 149'],
  ['postalCode', '93200 Saint-Denis'],
  ['postalCode', 'SW1A 1AA'],
  ['place', 'Bordeaux', 'une équipe à Bordeaux'],
  ['neighborhood', 'quartier prioritaire', 'un quartier prioritaire'],
  ['neighborhood', 'quartier des Minguettes', 'au quartier des Minguettes'],
  ['nationalNumber', '2 84 03 93 008 123 39'],
  ['nationalNumber', '2 84 03 93 008 123 45'],
  ['nationalNumber', '1840393008123'],
  ['nationalNumber', '2 9 3 1 8 5 3 3 2 9 7 7 9'],
  ['nationalNumber', '460-89-9847', 'SSN 460-89-9847'],
  ['nationalNumber', 'AB 12 34 56 C', 'NINO : AB 12 34 56 C'],
  ['nationalNumber', '12345678Z', 'DNI 12345678Z'],
  ['nationalNumber', 'X1234567L', 'NIE X1234567L'],
  ['nationalNumber', 'RSSMRA85T10A562S', 'CF RSSMRA85T10A562S'],
  ['nationalNumber', '756.9217.0769.85', 'AVS 756.9217.0769.85'],
  ['nationalNumber', '85.07.30-033.28', 'NISS 85.07.30-033.28'],
  ['nationalNumber', '111222333', 'BSN 111222333'],
  ['cardNumber', '4111 1111 1111 1111'],
  ['cardNumber', '4111111111111112'],
  ['bankAccount', 'FR76 3000 6000 0112 3456 7890 189'],
  ['bankAccount', 'GB97LOWW46888763196059'],
  ['organization', 'Atelier Mirvalon SARL', 'Poste chez Atelier Mirvalon SARL'],
  ['school', "Université d'Évry", "à l'Université d'Évry"],
  ['title', 'Madame', 'Madame, veuillez'],
  ['birth', 'née le 12/03/1984 à Bobigny (93)'],
  ['birth', 'Date of birth: 12 March 1984'],
  ['age', '34 ans', 'J’ai 34 ans.'],
  ['age', '34 years old'],
  ['date', '12 mars 2015', 'le 12 mars 2015'],
  ['date', 'deux janvier mille neuf cent soixante dix huit'],
  ['date', '2015-2019', 'stage 2015-2019'],
  ['nationality', 'Nationalité marocaine'],
  ['nationality', 'titre de séjour'],
  ['origin', 'réfugiée', 'réfugiée depuis longtemps'],
  ['family', 'mariée'],
  ['family', '2 enfants'],
  ['pregnancy', 'congé maternité'],
  ['health', 'RQTH'],
  ['disability', 'malvoyante'],
  ['genetics', 'mucoviscidose'],
  ['appearance', '1m80'],
  ['sexualOrientation', 'lesbienne'],
  ['genderIdentity', 'femme trans', 'une femme trans'],
  ['lifestyle', 'non-fumeuse'],
  ['religion', 'mosquée'],
  ['politics', 'parti socialiste'],
  ['union', 'CGT'],
  ['mandate', 'conseillère municipale'],
  ['economicSituation', "demandeuse d'emploi"],
  ['whistleblower', "lanceuse d'alerte"],
  ['sportsClub', 'FC Aubervilliers', 'au FC Aubervilliers'],
  ['sportsClub', 'équipe féminine de handball'],
  ['pronoun', 'she/her'],
  ['genderedForm', 'Développeuse'],
];

const FOUND = ROWS.map(([kind, span, text = span]) => [kind, span, text] as const);

describe('detect finds', () => {
  it.each(FOUND)('%s: %s', (kind, span, text) => {
    expect(found(text)).toContain(`${kind}: ${span}`);
  });

  it('each with a criterion of the law, a reason and a confidence, and no part of the text', () => {
    for (const [, , text] of FOUND) {
      for (const finding of detect(text)) {
        expect(finding.criterion).toBeGreaterThanOrEqual(1);
        expect(finding.criterion).toBeLessThanOrEqual(27);
        expect(finding.confidence).toBeGreaterThan(0);
        expect(finding.confidence).toBeLessThanOrEqual(1);
        expect(finding.reason).not.toContain(text.slice(finding.start, finding.end));
      }
    }
  });
});

describe('detect leaves alone', () => {
  it.each([
    'single-page application',
    'Node.js et ASP.NET',
    "15 ans d'expérience",
    'ISO 27001, RFC 2616',
    '10000 utilisateurs, 1 200 000 € de budget',
    'données 3D, IPv6, C++17',
    'version 2.10.3 et version 1.2.3.4',
    'UTF-8, RGB 255, HTTP 404',
    'children aged 10 to 12, aged 16+',
    'carte mère de rechange',
    'mother of pearl',
    'élèves avec un TDAH, enfants dyslexiques',
    'testing with users who are visually impaired',
    'aide aux réfugiés, refugee camp',
    'asylum law, asylum support',
    'smoke tests, algorithme génétique',
    'transition énergétique, transformer',
    'un club de lecture en ligne',
    'quartier général, zone franche',
    'look at the logs',
    'la médecine, la batteuse, le moteur, le secteur',
    'Microsoft Office 2019 et Windows 11',
    'Permis B, CACES R489',
    'le 3 en 1, 24/7, 50/50',
    'commit 4f2a9c1, port 8080',
    '@Override et @angular/core',
    'rendez-vous @ 14 heures',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('checks', () => {
  it.each([
    ['2 84 03 93 008 123 39', '2 84 03 93 008 123 45'],
    ['4111111111111111', '4111111111111112'],
    ['FR7630006000011234567890189', 'FR7630006000011234567890188'],
    ['12345678Z', '12345678A'],
    ['RSSMRA85T10A562S', 'RSSMRA85T10A562T'],
    ['756.9217.0769.85', '756.9217.0769.86'],
    ['85.07.30-033.28', '85.07.30-033.29'],
  ])('raise the confidence of %s over %s, which is found all the same', (right, wrong) => {
    const [high] = detect(right);
    const [low] = detect(wrong);
    expect(high!.confidence).toBeGreaterThan(low!.confidence);
    expect(wrong.length).toBe(low!.end - low!.start);
  });

  it('know the key of a number of Corsica', () => {
    // 97 − (1 85 05 18 000 000 with 2B counted as 18) mod 97, worked by hand.
    const number = '185052B000000';
    const key = 97 - Number(1850518000000n % 97n);
    const text = `${number}${String(key).padStart(2, '0')}`;
    expect(detect(text)[0]!.confidence).toBe(0.99);
  });
});

describe('names', () => {
  const NAMES = ['name'] as const;

  it.each([
    ['Mme Julia Martin', 'Mme Julia Martin'],
    ['Encadrée par Claude Petit', 'Claude Petit'],
    ['Dr. Marie Dubois', 'Dr. Marie Dubois'],
    ['Mme Anne-Sophie Pastel, administratrice', 'Mme Anne-Sophie Pastel'],
    ['M. Jean-Charles Le Goff', 'M. Jean-Charles Le Goff'],
    ['Contact : DUPONT Camille', 'DUPONT Camille'],
    ['suivi par Clément BOURGUEIL', 'Clément BOURGUEIL'],
    ['Chirurgiens : O. Burton, V. Lengliné', 'O. Burton'],
    ['Ada Jenkins, développeuse', 'Ada Jenkins'],
    ['avec Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['My name is Zoe Young.', 'Zoe Young'],
  ])('%s', (text, name) => {
    expect(found(text, NAMES)).toContain(`name: ${name}`);
  });

  it('are known again after they were given in full', () => {
    expect(found('Thomas Wallenberg dirige. Hier Wallenberg a dit oui.', NAMES)).toEqual([
      'name: Thomas Wallenberg',
      'name: Wallenberg',
    ]);
  });

  const TOKENS = ['Julia', 'Ruby', 'Ada', 'Claude', 'Cassandra', 'Pascal', 'Jenkins', 'Swift'];

  it.each(TOKENS)('%s is a skill among skills', (token) => {
    for (const text of [
      `Compétences : Excel, ${token}, Git`,
      `Développé avec ${token} en équipe.`,
      `COMPÉTENCES : ${token.toUpperCase()}`,
      `Formation suivie chez ${token}.`,
      `Application générée par ${token}.`,
      `I used ${token} for two years.`,
    ]) {
      expect(found(text)).toEqual([]);
    }
  });

  it.each(TOKENS)('%s is a person where people are', (token) => {
    for (const text of [`Mme ${token} Martin`, `Encadrée par ${token} Lambert`, `M. ${token}`]) {
      expect(found(text, NAMES).join()).toContain(token);
    }
  });
});

describe('options', () => {
  it('keep what the host allows, and find what its recognisers do', () => {
    const text = 'Atelier Mirvalon SARL, dossier ZX-42';
    expect(detect(text, { allowList: ['atelier mirvalon sarl'], kinds: ['organization'] })).toEqual(
      [],
    );
    const recognize = (passage: string): { start: number; end: number }[] =>
      [...passage.matchAll(/ZX-\d+/gu)].map(({ index, 0: match }) => ({
        start: index,
        end: index + match.length,
      }));
    const recognizers = [{ reason: 'file of the host', confidence: 1, criterion: 20, recognize }];
    expect(detect(text, { recognizers, kinds: ['custom'] })).toEqual([
      {
        start: 31,
        end: 36,
        kind: 'custom',
        reason: 'file of the host',
        confidence: 1,
        criterion: 20,
      },
    ]);
  });

  it('leave out what is less sure', () => {
    const text = 'Tél. 780 6326, marie@exemple.fr';
    expect(detect(text, { minConfidence: 0.9 }).map(({ kind }) => kind)).toEqual(['email']);
  });

  it.each([[{ minConfidence: 2 }], [{ minConfidence: Number.NaN }]])('refuse %o', (options) => {
    expect(() => detect('x', options)).toThrow(/minConfidence/u);
  });

  it('refuse what is no text, without showing it', () => {
    expect(() => detect(['06 12 34 56 78'] as never)).toThrow(/^(?!.*06 12)/u);
  });
});

describe('odd text', () => {
  it.each([
    ['decomposed accents', 'ne\u0301e le 12/03/1984', 'birth'],
    ['zero-width characters in a name', 'Mme Ju\u200blia Mar\u200btin', 'name'],
    ['a no-break space', '06\u00a012\u202f34 56 78', 'phone'],
    ['an apostrophe of another kind', 'suivie par Aïcha N’Diaye', 'name'],
  ])('%s', (_, text, kind) => {
    expect(detect(text).map((finding) => finding.kind)).toContain(kind);
  });

  it.each([
    ['digits', '1'.repeat(300_000)],
    ['spaced digits', '1 '.repeat(150_000)],
    ['capitals', 'A'.repeat(300_000)],
    ['capitalised words', 'Zu '.repeat(100_000)],
    ['at signs', '@'.repeat(300_000)],
    ['local parts', `${'a.'.repeat(150_000)}@`],
    ['streets', '12 rue '.repeat(40_000)],
    ['combining marks', 'e\u0301'.repeat(100_000)],
    ['brackets', '[at'.repeat(100_000)],
    ['half characters', '\ud83d'.repeat(50_000)],
  ])('ends on a long run of %s', (_, text) => {
    for (const { start, end } of detect(text)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});
