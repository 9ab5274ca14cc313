import { describe, expect, it } from 'vitest';
import { neutralize } from '../../src/index.ts';

const FRENCH: readonly (readonly [masculine: string, feminine: string, neutral: string])[] = [
  ['Développeur diplômé', 'Développeuse diplômée', 'Développeur·euse diplômé·e'],
  ['Directeur commercial', 'Directrice commercial', 'Directeur·trice commercial'],
  [
    'Infirmier motivé et rigoureux',
    'Infirmière motivée et rigoureuse',
    'Infirmier·ère motivé·e et rigoureux·se',
  ],
  ['Technicien de maintenance', 'Technicienne de maintenance', 'Technicien·ne de maintenance'],
  ['TECHNICIEN QUALIFIÉ', 'TECHNICIENNE QUALIFIÉE', 'TECHNICIEN·NE QUALIFIÉ·E'],
  [
    'Je suis un vendeur passionné',
    'Je suis une vendeuse passionnée',
    'Je suis un·e vendeur·euse passionné·e',
  ],
  ['Assistant de gestion', 'Assistante de gestion', 'Assistant·e de gestion'],
  ['Conseiller en insertion', 'Conseillère en insertion', 'Conseiller·ère en insertion'],
  ['Chef de projet', 'Cheffe de projet', 'Chef·fe de projet'],
  ['Professeur de danse', 'Professeure de danse', 'Professeur·e de danse'],
  [
    'Nous cherchons des vendeurs',
    'Nous cherchons des vendeuses',
    'Nous cherchons des vendeur·euse·s',
  ],
  ['Passionné par le web', 'Passionnée par le web', 'Passionné·e par le web'],
  [
    'Motivé, sérieux et créatif',
    'Motivée, sérieuse et créative',
    'Motivé·e, sérieux·se et créatif·ve',
  ],
  ['je suis très organisé', 'je suis très organisée', 'je suis très organisé·e'],
  ['Chargé de mission', 'Chargée de mission', 'Chargé·e de mission'],
];

const ENGLISH: readonly (readonly [string, string, string])[] = [
  ['He leads his team.', 'She leads her team.', 'They lead their team.'],
  ['I met him.', 'I met her.', 'I met them.'],
  ["He's the chairman.", "She's the chairwoman.", "They're the chairperson."],
  ['He quickly fixes bugs', 'She quickly fixes bugs', 'They quickly fix bugs'],
  ['He was a waiter', 'She was a waitress', 'They were a server'],
  ['He did it himself', 'She did it herself', 'They did it themself'],
];

describe('neutralize', () => {
  it.each(FRENCH)('%s, %s', (masculine, feminine, neutral) => {
    expect(neutralize(masculine, { language: 'fr' })).toBe(neutral);
    expect(neutralize(feminine, { language: 'fr' })).toBe(neutral);
    expect(neutralize(neutral, { language: 'fr' })).toBe(neutral);
  });

  it.each(ENGLISH)('%s, %s', (masculine, feminine, neutral) => {
    expect(neutralize(masculine, { language: 'en' })).toBe(neutral);
    expect(neutralize(feminine, { language: 'en' })).toBe(neutral);
  });

  it.each([
    ['Développeur / Développeuse web', 'Développeur·euse web'],
    ['Vendeur(euse)', 'Vendeur·euse'],
    ['Infirmier/Infirmière', 'Infirmier·ère'],
  ])('makes one form of two: %s', (both, one) => {
    expect(neutralize(both)).toBe(one);
  });

  it.each([
    'la médecine, une cuisinière à gaz neuve, la batteuse, la trompette',
    'le moteur, le secteur, un ordinateur, la valeur, le compteur',
    'le métier, un dossier, gérer, développer',
    'projet certifié, formation spécialisée, équipe motivée',
    'secrétaire, comptable, bénévole',
    'The chair of this team, and its history',
  ])('leaves things, verbs and words of one form alone: %s', (text) => {
    expect(neutralize(text)).toBe(text);
  });
});
