import fc from 'fast-check';
import type { Person } from './person.ts';

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
/** Other values of each part of an identity. */
export const swaps: Readonly<Record<keyof Person, fc.Arbitrary<Partial<Person>>>> = {
  name: pick(
    'Fatoumata Diarra',
    'Nguyễn Thị Hoa',
    'Jean-Baptiste de La Tour',
    'Ada Swift',
    'MARTIN Luc',
    'Marie Boulanger',
    'Python Martin',
    'Élodie Comptable',
    "Siobhán O'Neill",
  ).map((name) => ({ name })),
  email: pick('a@b.fr', 'python@exemple.fr', 'sql.react@exemple.co.uk').map((email) => ({ email })),
  address: pick('3 bis avenue du Swift', '221 Baker Street', '1 place Python').map((address) => ({
    address,
  })),
  town: pick('Bobigny', 'Saint-Denis', 'React', 'La Courneuve').map((town) => ({ town })),
  birthDate: pick('1961-01-01', '2001-12-31', '1975-02-28').map((birthDate) => ({ birthDate })),
  photo: pick('https://exemple.fr/x.png', 'data:image/png;base64,AAAA').map((photo) => ({ photo })),
  title: pick('m' as const, 'f' as const).map((title) => ({ title })),
  school: pick('École de la Deuxième Chance', 'Institut Python', 'Lycée Jules-Ferry', 'HEC').map(
    (school) => ({ school }),
  ),
  employer: pick('React Bretagne', 'Boulangerie SQL', 'Quetzal SARL', 'TypeScript & Fils').map(
    (employer) => ({ employer }),
  ),
  nationality: pick('marocaine', 'portugaise', 'python').map((nationality) => ({ nationality })),
  hobby: pick('handball', 'SQL', 'machine learning', 'scoutisme').map((hobby) => ({ hobby })),
  children: fc.integer({ min: 0, max: 9 }).map((children) => ({ children })),
};
