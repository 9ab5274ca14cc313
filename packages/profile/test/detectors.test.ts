import { describe, expect, it } from 'vitest';
import { detectPersonalData } from '../src/internal/detect-personal-data.ts';
import { EDUCATION_DETECTORS, TEXT_DETECTORS } from '../src/internal/text-detectors.ts';

const ALL = [...TEXT_DETECTORS, ...EDUCATION_DETECTORS];

function found(text: string): readonly string[] {
  return detectPersonalData(text, ALL).map(
    ({ start, end, detector }) =>
      `${detector.category}${detector.criterion === undefined ? '' : ` ${detector.criterion}`}: ${text.slice(start, end)}`,
  );
}

describe('detectors', () => {
  it.each([
    ['jeanne.morvan@exemple.fr', 'contact 20'],
    ['dupont [at] mail.fr', 'contact 20'],
    ['06 12 34 56 78', 'contact 21'],
    ['06.12.34.56.78', 'contact 21'],
    ['+33 (0)6 12 34 56 78', 'contact 21'],
    ['+212 661-23-45-67', 'contact 21'],
    ['+44 20 7946 0958', 'contact 21'],
    ['https://exemple.fr/~jeanne?a=1', 'link 20'],
    ['linkedin.com/in/jeanne-morvan', 'link 20'],
    ['FR76 3000 6000 0112 3456 7890 189', 'bank 22'],
    ['2 84 03 93 008 123 45', 'identity 2'],
    ['1840393008123', 'identity 2'],
    ['née le 12/03/1984 à Bobigny (93)', 'birth 6'],
    ['Né(e) à Brest', 'birth 6'],
    ['Date of birth: 12 March 1984', 'birth 6'],
    ['34 ans', 'birth 6'],
    ['34 years old', 'birth 6'],
    ['12 bis rue Gabriel Péri', 'address 21'],
    ['221 Baker Street', 'address 21'],
    ['93200 Saint-Denis', 'address 21'],
    ['SW1A 1AA', 'address 21'],
    ['she/her', 'sex 2'],
    ['Sexe : F', 'sex 2'],
    ['age 26', 'birth 6'],
    ['aged 41', 'birth 6'],
    ['âge : 26', 'birth 6'],
    ['mariée', 'family 7'],
    ['maman solo de trois garçons', 'family 7'],
    ['maman de Léo', 'family 7'],
    ['papa', 'family 7', 'papa, disponible'],
    ['père de deux', 'family 7', 'père de deux ados'],
    ['mother of two', 'family 7'],
    ['dad of twins', 'family 7'],
    ['single mum', 'family 7'],
    ['parents à charge', 'family 7'],
    ['marie\u0301e', 'family 7'],
    ['2 enfants', 'family 7'],
    ['three children', 'family 7'],
    ['congé maternité', 'pregnancy 8'],
    ['parental leave', 'pregnancy 8'],
    ['Nationalité marocaine', 'nationality 1'],
    ['titre de séjour', 'nationality 1'],
    ['langue maternelle', 'nationality 1'],
    ['RQTH', 'health 23'],
    ['RQTH (dyslexie)', 'health 23'],
    ['registered blind', 'health 25'],
    ['malvoyante', 'health 25'],
    ['hearing aid', 'health 25', 'hearing aid in one ear'],
    ['ADHD', 'health 25', 'ADHD, diagnosed late'],
    ['TDAH', 'health 25'],
    ['dyslexique', 'health 25', 'je suis dyslexique'],
    ['en situation de handicap', 'health 25', 'je suis en situation de handicap'],
    ['réfugiée', 'nationality 1', 'réfugiée depuis 2019'.slice(0, 8)],
    ['statut de réfugié', 'nationality 1'],
    ["demandeuse d'asile", 'nationality 1'],
    ['asylum', 'nationality 1', 'was given asylum'],
    ['refugee', 'nationality 1', 'came as a refugee'],
    ['CGT', 'union 15'],
    ['déléguée syndicale', 'union 15'],
    ['parti socialiste', 'politics 14'],
    ['conseillère municipale', 'mandate 17'],
    ['mosquée', 'religion 18'],
    ["demandeuse d'emploi", 'economic 10'],
    ['1m80', 'photo 19'],
    ["Université d'Évry", 'school 1'],
    ['Open University', 'school 1'],
    ['chez Atelier Nord', 'employer 1'],
    ['Atelier Nord SARL', 'employer 1'],
    ['2015 – 2019', 'date 6'],
    ['Licence', 'diploma 1'],
    ['bac +5', 'diploma 1'],
  ])('%s → %s', (text, label, context = text) => {
    expect(found(context)).toEqual([`${label}: ${text}`]);
  });

  it.each([
    'single-page application',
    'Node.js et ASP.NET',
    "15 ans d'expérience",
    'ISO 27001, RFC 2616',
    '10000 utilisateurs',
    'accueil de personnes en situation de handicap',
    'données 3D, IPv6, C++17',
    'remarié0e',
    'children aged 10 to 12, aged 16+',
    'page 26, stage 26',
    'carte mère de rechange, maison mère de Lyon',
    'mother of pearl',
    'école maternelle et papauté'.slice(6),
    'élèves avec un TDAH, enfants dyslexiques',
    'testing with users who are visually impaired',
    'hearing aid app, hearing-aid shop',
    'dyslexia and low vision',
    'aide aux réfugiés, refugees, refugee camp',
    'asylum law, asylum support',
    'sourde-oreille',
    'mariages',
    'look at the logs',
    'version 2.10.3',
    'UTF-8',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('name a person behind a title', () => {
    expect(found('Mme Morvan')).toEqual(['sex 2: Mme', 'identity 20: Morvan']);
    expect(found('Dr Chen Li, PhD')).toEqual(['identity 20: Chen Li', 'diploma 1: PhD']);
  });

  it.each([
    ["l'université de Nantes en Python avec Git", 'université de Nantes'],
    ['a tool for the University of Leeds using Python', 'University of Leeds'],
    ["l'école nationale supérieure des Mines et SQL", 'école nationale supérieure des Mines'],
    ['au lycée agricole avec Excel', 'lycée agricole'],
    ['une école en ligne avec Python', 'école'],
    ['Open University with SQL', 'Open University'],
    ['collège Jean-Moulin, Python', 'collège Jean-Moulin'],
  ])('blank the name of a school and no more: %s', (text, name) => {
    expect(found(text)).toEqual([`school 1: ${name}`]);
  });

  it('stay within their line', () => {
    expect(found('Work Experience\nAcme Ltd\n06 12\n34 56 78')).toEqual(['employer 1: Acme Ltd']);
    expect(found('06\u00a012\u202f34 56 78')).toEqual(['contact 21: 06\u00a012\u202f34 56 78']);
  });
});
