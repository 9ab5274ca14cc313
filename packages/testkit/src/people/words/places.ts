export interface Place {
  readonly postcode: string;
  readonly town: string;
  /** The priority neighbourhood, where it is one. */
  readonly neighbourhood?: string;
}

/** Towns and postcodes are real ones, neighbourhoods bear common names; nobody lives at these addresses. */
export const PLACES: Readonly<Record<'fr' | 'en', readonly Place[]>> = {
  fr: [
    { postcode: '75006', town: 'Paris' },
    { postcode: '69006', town: 'Lyon' },
    { postcode: '33000', town: 'Bordeaux' },
    { postcode: '44100', town: 'Nantes' },
    { postcode: '31000', town: 'Toulouse' },
    { postcode: '92200', town: 'Neuilly-sur-Seine' },
    { postcode: '35000', town: 'Rennes' },
    { postcode: '78000', town: 'Versailles' },
    { postcode: '15130', town: 'Vic-sur-Cère' },
    { postcode: '23200', town: 'Aubusson' },
    { postcode: '48000', town: 'Mende' },
    { postcode: '93200', town: 'Saint-Denis', neighbourhood: 'Franc-Moisin' },
    { postcode: '93120', town: 'La Courneuve', neighbourhood: 'Les 4000' },
    { postcode: '69120', town: 'Vaulx-en-Velin', neighbourhood: 'Le Mas du Taureau' },
    { postcode: '59100', town: 'Roubaix', neighbourhood: "L'Alma" },
    { postcode: '13014', town: 'Marseille', neighbourhood: 'La Busserine' },
    { postcode: '31100', town: 'Toulouse', neighbourhood: 'Le Grand Mirail' },
    { postcode: '95140', town: 'Garges-lès-Gonesse', neighbourhood: 'La Muette' },
    { postcode: '38100', town: 'Grenoble', neighbourhood: 'La Villeneuve' },
  ],
  en: [
    { postcode: 'EH3 6QW', town: 'Edinburgh' },
    { postcode: 'SW1X 8QT', town: 'London' },
    { postcode: 'BA1 2LN', town: 'Bath' },
    { postcode: 'CB2 1TN', town: 'Cambridge' },
    { postcode: 'LS6 3HN', town: 'Leeds' },
    { postcode: 'LD1 6AH', town: 'Rhayader' },
    { postcode: 'IV27 4SX', town: 'Lairg' },
    { postcode: 'M14 7FS', town: 'Manchester', neighbourhood: 'Moss Side' },
    { postcode: 'B18 5SD', town: 'Birmingham', neighbourhood: 'Winson Green' },
    { postcode: 'L20 4AE', town: 'Bootle', neighbourhood: 'Netherton' },
    { postcode: 'E13 9PJ', town: 'London', neighbourhood: 'Plaistow' },
    { postcode: 'BD5 8HT', town: 'Bradford', neighbourhood: 'Canterbury Estate' },
  ],
};

export const STREETS: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  fr: [
    'rue des Tanneurs',
    'avenue du Général-Leclerc',
    'bis rue Gabriel-Péri',
    'allée des Érables',
    'boulevard Victor-Hugo',
    'impasse du Moulin',
    'place de la République',
    "chemin de l'Étang",
  ],
  en: [
    'Baker Street',
    'Station Road',
    'Church Lane',
    'Victoria Avenue',
    'Mill Close',
    'High Street',
    'Queens Drive',
    'Orchard Way',
  ],
};
