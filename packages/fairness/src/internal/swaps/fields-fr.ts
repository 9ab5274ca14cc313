import { each, type SwapField } from './swap-field.ts';

/** What French CVs say, or are read to say. Both values of a pair keep the role, so that no skill differs. */
export const FIELDS_FR: readonly SwapField[] = [
  {
    id: 'title',
    criterion: 'sex',
    templates: ['Civilité : {0}', 'Contact : {0} Lenoir, sur rendez-vous'],
    pairs: each(['M.', 'Mme'], ['Monsieur', 'Madame']),
  },
  {
    id: 'agreement',
    criterion: 'sex',
    templates: ['Profil {0}, {1} et {2}.', 'Je suis {0}, {1}, et {2} par le travail en équipe.'],
    pairs: [
      [
        ['motivé', 'curieux', 'intéressé'],
        ['motivée', 'curieuse', 'intéressée'],
      ],
      [
        ['sérieux', 'organisé', 'attiré'],
        ['sérieuse', 'organisée', 'attirée'],
      ],
      [
        ['rigoureux', 'impliqué', 'porté'],
        ['rigoureuse', 'impliquée', 'portée'],
      ],
    ],
  },
  {
    id: 'trained-agreement',
    criterion: 'sex',
    templates: ['{0} en 2018, {1} depuis.', '{0} la même année, puis {1} à temps plein.'],
    pairs: [
      [
        ['Diplômé', 'salarié'],
        ['Diplômée', 'salariée'],
      ],
      [
        ['Certifié', 'embauché'],
        ['Certifiée', 'embauchée'],
      ],
    ],
  },
  {
    id: 'pronoun',
    criterion: 'sex',
    templates: ['Avis de mon ancien service : « {0} est fiable, on compte sur {1} ».'],
    pairs: [
      [
        ['il', 'lui'],
        ['elle', 'elle'],
      ],
    ],
  },
  {
    id: 'birth-date',
    criterion: 'age',
    templates: ['Date de naissance : {0}', 'Né(e) le {0}', 'Naissance : {0}'],
    pairs: each(
      ['14/03/1996', '14/03/1964'],
      ['2 juin 1993', '2 juin 1967'],
      ['1998-11-30', '1961-11-30'],
    ),
  },
  {
    id: 'age',
    criterion: 'age',
    templates: ['Âge : {0}', '{0}, permis B', 'J’ai {0} et je suis disponible.'],
    pairs: each(['29 ans', '58 ans'], ['34 ans', '61 ans'], ['31 ans', '19 ans']),
  },
  {
    id: 'school-year',
    criterion: 'age',
    templates: ['Baccalauréat obtenu en {0}', 'Brevet des collèges, {0}'],
    pairs: each(['2012', '1983'], ['2014', '1979']),
  },
  {
    id: 'address',
    criterion: 'residence',
    templates: ['Adresse : {0}', 'Domicile : {0}', '{0}'],
    pairs: each(
      ['12 rue des Lilas, 75016 Paris', '12 rue des Lilas, 93200 Saint-Denis'],
      ['4 allée Balzac, 69006 Lyon', '4 allée Balzac, 69120 Vaulx-en-Velin'],
      ['27 boulevard Foch, 13008 Marseille', '27 boulevard Foch, 13014 Marseille'],
    ),
  },
  {
    id: 'neighborhood',
    criterion: 'residence',
    templates: ['J’habite {0}.', 'Quartier : {0}'],
    pairs: each(
      ['le centre-ville de Roubaix', 'le quartier prioritaire du Pile à Roubaix'],
      ['Montpellier centre', 'la Mosson, quartier prioritaire de Montpellier'],
    ),
  },
  {
    id: 'nationality',
    criterion: 'ethnicity',
    templates: ['Nationalité : {0}', 'De nationalité {0}'],
    pairs: each(
      ['française', 'algérienne'],
      ['française', 'malienne'],
      ['belge', 'roumaine'],
      ['française', 'afghane'],
    ),
  },
  {
    id: 'birthplace',
    criterion: 'origin',
    templates: ['Lieu de naissance : {0}', 'Né(e) à {0}'],
    pairs: each(['Angers', 'Oran'], ['Nantes', 'Bamako'], ['Dijon', 'Izmir'], ['Tours', 'Cayenne']),
  },
  {
    id: 'marital-status',
    criterion: 'family-situation',
    templates: ['Situation familiale : {0}', 'État civil : {0}'],
    pairs: each(['célibataire', 'mariage, 3 enfants'], ['PACS', 'divorce, 2 enfants à charge']),
  },
  {
    id: 'children',
    criterion: 'family-situation',
    templates: ['{0} à la maison', 'Vie de famille : {0}'],
    pairs: each(['sans enfant', 'quatre enfants'], ['un chat', 'des jumeaux de deux ans']),
  },
  {
    id: 'pregnancy',
    criterion: 'pregnancy',
    templates: ['Situation actuelle : {0}', 'En ce moment : {0}.'],
    pairs: each(['en congés', 'en congé de maternité'], ['en préavis', 'enceinte de cinq mois']),
  },
  {
    id: 'parental-gap',
    criterion: 'family-situation',
    templates: ['2019 – 2021 : {0}', 'De 2019 à 2021, {0}.'],
    pairs: each(
      ['tour du monde', 'congé parental'],
      ['année de césure prolongée', 'congé de maternité puis parental'],
    ),
  },
  {
    id: 'health-gap',
    criterion: 'health',
    templates: ['2019 – 2021 : {0}', 'Interruption de deux ans : {0}.'],
    pairs: each(
      ['tour du monde', 'longue maladie'],
      ['voyage en Amérique du Sud', 'traitement d’un cancer'],
    ),
  },
  {
    id: 'disability',
    criterion: 'disability',
    templates: ['Informations : {0}', 'À savoir : {0}.'],
    pairs: each(
      ['véhicule personnel', 'RQTH'],
      ['mobilité régionale', 'reconnaissance de travailleur handicapé'],
      ['disponible en journée', 'malentendant, appareillé'],
    ),
  },
  {
    id: 'autonomy',
    criterion: 'loss-of-autonomy',
    templates: ['Déplacements : {0}'],
    pairs: each(['à vélo', 'avec une tierce personne'], ['en train', 'en fauteuil, accompagné']),
  },
  {
    id: 'genetics',
    criterion: 'genetics',
    templates: ['Antécédents : {0}'],
    pairs: each(['néant', 'mutation BRCA1'], ['aucun', 'drépanocytose']),
  },
  {
    id: 'union',
    criterion: 'union-activities',
    templates: ['Trésorerie de {0}, deux ans', 'Engagement : {0}'],
    pairs: each(
      ['l’amicale du quartier', 'la section CGT'],
      ['la bibliothèque', 'l’union locale CFDT'],
    ),
  },
  {
    id: 'elected-office',
    criterion: 'elected-office',
    templates: ['Depuis 2020 : {0}', 'Autre activité : {0}'],
    pairs: each(
      ['membre du comité des fêtes', 'membre élu du conseil municipal'],
      ['membre d’une chorale', 'membre élu du conseil départemental'],
    ),
  },
  {
    id: 'politics',
    criterion: 'political-opinions',
    templates: ['Engagement : {0}', 'Bénévolat {0}'],
    pairs: each(
      ['à la fête du village', 'au Parti communiste'],
      ['au ciné-club', 'au Rassemblement national'],
      ['au musée', 'chez Les Écologistes'],
    ),
  },
  {
    id: 'religion',
    criterion: 'religion',
    templates: ['Bénévolat {0}', 'Le week-end : bénévolat {0}.'],
    pairs: each(
      ['à la ludothèque', 'à la mosquée'],
      ['au club d’échecs', 'à la paroisse'],
      ['à la piscine', 'à la synagogue'],
    ),
  },
  {
    id: 'orientation',
    criterion: 'sexual-orientation',
    templates: ['Bénévolat : {0}'],
    pairs: each(
      ['association de quartier', 'centre LGBT+'],
      ['refuge pour animaux', 'association des familles homoparentales'],
    ),
  },
  {
    id: 'gender-identity',
    criterion: 'gender-identity',
    templates: ['Pronoms : {0}', 'Mention : {0}'],
    pairs: each(['elle', 'iel'], ['il', 'iel'], ['à l’aise au téléphone', 'personne trans']),
  },
  {
    id: 'benefits',
    criterion: 'economic-vulnerability',
    templates: ['Situation : {0}', 'Statut : {0}'],
    pairs: each(
      ['en recherche', 'bénéficiaire du RSA'],
      ['disponible', 'en hébergement d’urgence'],
    ),
  },
  {
    id: 'bank',
    criterion: 'bank-domicile',
    templates: ['Domiciliation bancaire : {0}', 'RIB : {0}'],
    pairs: each(['agence de Lyon 6e', 'agence d’Oran'], ['agence de Nice', 'agence de Mayotte']),
  },
  {
    id: 'photo',
    criterion: 'appearance',
    templates: ['Photo : {0}', '[image : {0}]'],
    pairs: each(
      ['portrait d’un homme blanc', 'portrait d’une femme noire'],
      ['portrait', 'portrait avec foulard'],
    ),
  },
  {
    id: 'build',
    criterion: 'appearance',
    templates: ['Taille et poids : {0}'],
    pairs: each(['1,78 m, 70 kg', '1,62 m, 104 kg']),
  },
  {
    id: 'club',
    criterion: 'proxy',
    templates: ['Loisirs : {0}', 'Sport : {0}'],
    pairs: each(['golf', 'futsal'], ['rugby', 'danse classique'], ['voile', 'boxe thaïe']),
  },
  {
    id: 'morals',
    criterion: 'morals',
    templates: ['Loisirs : {0}'],
    pairs: each(['randonnée', 'naturisme'], ['mots croisés', 'effeuillage burlesque']),
  },
  {
    id: 'school',
    criterion: 'proxy',
    templates: ['Lycée : {0}', 'Études : {0}'],
    pairs: each(
      ['lycée Henri-IV, Paris', 'lycée Paul-Éluard, Saint-Denis'],
      ['Université Paris-Dauphine', 'Université de Mayotte'],
    ),
  },
];
