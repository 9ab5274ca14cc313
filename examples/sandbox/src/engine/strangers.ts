import type { Language } from './engine.ts';

/** The details of a person as one language writes them. */
export interface StrangerWords {
  readonly sex: string;
  readonly age: string;
  readonly birth: string;
  readonly birthDate: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly town: string;
  readonly email: string;
  readonly phone: string;
  readonly school: string;
}

/** A fictitious person to put in the place of another. */
export type Stranger = Readonly<Record<Language, StrangerWords>> & { readonly name: string };

/** Far apart in sex, age, origin and school. Telephone numbers are of ranges kept for fiction. */
export const STRANGERS: readonly Stranger[] = [
  {
    name: 'Mamadou Diallo',
    fr: {
      sex: 'homme',
      age: '58 ans',
      birth: 'Né le 14 février 1968',
      birthDate: '1968-02-14',
      street: '3 allée des Peupliers',
      postalCode: '93200',
      city: 'Saint-Denis',
      town: '93200 Saint-Denis',
      email: 'mamadou.diallo@example.org',
      phone: '06 39 98 11 22',
      school: 'Lycée professionnel Paul-Éluard',
    },
    en: {
      sex: 'male',
      age: '58 years old',
      birth: 'Born 14 February 1968',
      birthDate: '1968-02-14',
      street: '3 Poplar Walk',
      postalCode: 'LU1 1AA',
      city: 'Luton',
      town: 'Luton LU1 1AA',
      email: 'mamadou.diallo@example.org',
      phone: '07700 900111',
      school: 'Luton Evening College',
    },
  },
  {
    name: 'Anne-Sophie de Vaugirard',
    fr: {
      sex: 'femme',
      age: '24 ans',
      birth: 'Née le 2 juillet 2002',
      birthDate: '2002-07-02',
      street: '12 avenue Victor-Hugo',
      postalCode: '75116',
      city: 'Paris',
      town: '75116 Paris',
      email: 'as.devaugirard@example.org',
      phone: '06 39 98 33 44',
      school: 'École Polytechnique',
    },
    en: {
      sex: 'female',
      age: '24 years old',
      birth: 'Born 2 July 2002',
      birthDate: '2002-07-02',
      street: '12 Grosvenor Street',
      postalCode: 'W1K 4PZ',
      city: 'London',
      town: 'London W1K 4PZ',
      email: 'as.devaugirard@example.org',
      phone: '07700 900333',
      school: 'University of Oxford',
    },
  },
  {
    name: 'Nguyễn Thị Lan',
    fr: {
      sex: 'femme',
      age: '41 ans',
      birth: 'Née le 30 octobre 1985',
      birthDate: '1985-10-30',
      street: '8 chemin du Moulin',
      postalCode: '48000',
      city: 'Mende',
      town: '48000 Mende',
      email: 'lan.nguyen@example.org',
      phone: '06 39 98 55 66',
      school: 'GRETA de Lozère',
    },
    en: {
      sex: 'female',
      age: '41 years old',
      birth: 'Born 30 October 1985',
      birthDate: '1985-10-30',
      street: '8 Mill Lane',
      postalCode: 'TR26 1AA',
      city: 'St Ives',
      town: 'St Ives TR26 1AA',
      email: 'lan.nguyen@example.org',
      phone: '07700 900555',
      school: 'Cornwall Adult Education',
    },
  },
];
