import type { Origin } from './names.ts';

type ByLanguage<T> = Readonly<Record<'fr' | 'en', T>>;

/**
 * What a CV says that it should not, by criterion. None names something that one does: the accounts of a parish are
 * accounts, and keeping them is a skill wherever it is.
 */
export const NATIONALITIES: ByLanguage<Readonly<Record<Origin, string>>> = {
  fr: {
    france: 'française',
    maghreb: 'marocaine',
    westAfrica: 'sénégalaise',
    asia: 'vietnamienne',
    southEurope: 'portugaise',
    britain: 'britannique',
  },
  en: {
    france: 'French',
    maghreb: 'Moroccan',
    westAfrica: 'Nigerian',
    asia: 'Indian',
    southEurope: 'Portuguese',
    britain: 'British',
  },
};

export const FAMILIES: ByLanguage<readonly string[]> = {
  fr: [
    'célibataire',
    '2 enfants',
    'en concubinage, 3 enfants',
    'divorcé(e), 1 enfant',
    'parent isolé de 2 enfants',
    'sans enfant',
  ],
  en: [
    'single',
    'two children',
    'cohabiting, three children',
    'divorced, one child',
    'single parent of two',
    'no children',
  ],
};

export const CLUBS: ByLanguage<readonly string[]> = {
  fr: [
    'handball au FC Aubervilliers',
    'scoutisme chez les Éclaireurs de France',
    'golf au club de Saint-Cloud',
    'boxe au Ring Olympique de Roubaix',
    'chorale paroissiale de Saint-Sulpice',
    'danse orientale',
    'rugby féminin au Stade Rennais',
    'pétanque',
  ],
  en: [
    'netball with the Leeds Ladies',
    'polo at the Guards Club',
    'boxing at the Moss Side Fire Station gym',
    'parish choir of St Giles',
    'cricket with Bradford Muslim CC',
    'allotment gardening',
    'Pride Running Club',
  ],
};

export const SCHOOLS: ByLanguage<readonly string[]> = {
  fr: [
    'HEC Paris',
    'École Polytechnique',
    'IUT de Saint-Denis',
    'Lycée Jules-Ferry',
    'Université de Fès',
    'École de la Deuxième Chance de Marseille',
    'Université Cheikh Anta Diop de Dakar',
    'ENSIMAG',
    'Institut catholique de Lille',
    'GRETA du Hainaut',
  ],
  en: [
    'Eton College',
    'University of Oxford',
    'Wolverhampton College',
    'University of Lagos',
    'London Metropolitan University',
    "St Mary's Girls School",
    'Imperial College London',
    'The Open University',
  ],
};

export const HEALTH: ByLanguage<readonly string[]> = {
  fr: [
    'reconnaissance de la qualité de travailleur handicapé (RQTH)',
    'malentendant, appareillé',
    'diabète de type 1',
    'en rémission d’un cancer',
  ],
  en: ['registered disabled', 'hearing aid user', 'type 1 diabetes', 'in remission from cancer'],
};

export const UNIONS: ByLanguage<readonly string[]> = {
  fr: [
    'syndiqué CGT',
    'élue CFDT au CSE',
    'adhérent à Solidaires',
    'ancienne secrétaire de section FO',
  ],
  en: ['member of Unison', 'GMB shop steward', 'Unite member since 2011', 'NEU lay officer'],
};

export const RELIGIONS: ByLanguage<readonly string[]> = {
  fr: [
    'pratiquante, paroisse Saint-Merri',
    'fidèle de la mosquée de Créteil',
    'membre du consistoire israélite',
    'groupe de prière évangélique',
  ],
  en: [
    'member of St Giles parish',
    'attends the East London Mosque',
    'member of the synagogue',
    'Sikh, Southall gurdwara',
  ],
};

export const POLITICS: ByLanguage<readonly string[]> = {
  fr: [
    'élue municipale (liste citoyenne)',
    'militant écologiste',
    'membre du Parti socialiste',
    'élu local sans étiquette',
  ],
  en: [
    'Labour councillor',
    'Green Party member',
    'Conservative Association member',
    'independent parish councillor',
  ],
};
