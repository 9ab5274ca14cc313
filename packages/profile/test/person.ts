/** What a fictitious CV says besides skills. All of it must leave the profile untouched. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly address: string;
  readonly town: string;
  readonly birthDate: string;
  readonly photo: string;
  readonly title: 'm' | 'f';
  readonly school: string;
  readonly employer: string;
  readonly nationality: string;
  readonly hobby: string;
  readonly children: number;
}

export const JEANNE: Person = {
  name: 'Jeanne Morvan',
  email: 'jeanne.morvan@exemple.fr',
  address: '12 rue des Lilas',
  town: 'Quimper',
  birthDate: '1984-03-12',
  photo: 'https://exemple.fr/jeanne.jpg',
  title: 'f',
  school: 'Université de Brest',
  employer: 'Atelier Nord',
  nationality: 'française',
  hobby: 'voile',
  children: 2,
};

const FORMS = {
  m: { web: 'Développeur web', trainer: 'Formateur numérique', motivated: 'motivé', born: 'Né' },
  f: {
    web: 'Développeuse web',
    trainer: 'Formatrice numérique',
    motivated: 'motivée',
    born: 'Née',
  },
} as const;

interface Resume {
  readonly basics: { readonly label: string; readonly [field: string]: unknown };
  readonly volunteer: readonly object[];
  readonly [section: string]: unknown;
}

/** A French JSON Resume with a job, an unpaid role, studies, a project and skills. */
export function resumeOf(person: Person): Resume {
  const form = FORMS[person.title];
  return {
    basics: {
      name: person.name,
      label: form.web,
      image: person.photo,
      email: person.email,
      phone: '06 12 34 56 78',
      summary: `${person.name}, ${form.motivated} par l'accessibilité web. ${form.born} le ${person.birthDate}, ${person.children} enfants, nationalité ${person.nationality}.`,
      location: { address: person.address, city: person.town, postalCode: '29000' },
      birthDate: person.birthDate,
      nationality: person.nationality,
    },
    work: [
      {
        name: person.employer,
        position: form.web,
        startDate: '2021-02',
        summary: `Chez ${person.employer}, écriture de composants React et de tests logiciels.`,
        highlights: ['Migration vers TypeScript'],
      },
    ],
    volunteer: [
      {
        organization: person.employer,
        position: form.trainer,
        startDate: '2015',
        endDate: '2018',
        highlights: ['Ateliers Python'],
      },
    ],
    education: [
      {
        institution: person.school,
        area: 'apprentissage automatique',
        studyType: 'Master',
        startDate: '2012',
        endDate: '2014',
        courses: ['SQL'],
      },
    ],
    projects: [
      {
        name: 'Carte',
        description: `Projet React de ${person.name}`,
        keywords: ['TypeScript'],
        startDate: '2026-01',
      },
    ],
    skills: [{ name: 'JavaScript', level: 'avancé', keywords: ['React', 'SQL'] }],
    languages: [{ language: person.nationality, fluency: 'maternelle' }],
    interests: [{ name: person.hobby, keywords: [person.hobby] }],
    references: [{ name: person.name, reference: `Bravo ${person.name}` }],
  };
}

/** The same person as the text of a French CV. */
export function cvOf(person: Person): string {
  const form = FORMS[person.title];
  return `${person.name}
${form.web}
${person.address}, 29000 ${person.town}
${person.email} | 06 12 34 56 78
${form.born} le ${person.birthDate}, ${person.children} enfants
Nationalité : ${person.nationality}

PROFIL
${person.name}, ${form.motivated} par l'accessibilité web.

EXPÉRIENCE PROFESSIONNELLE

${form.web}, ${person.employer}, ${person.town}
février 2021 – aujourd'hui
- Écriture de composants React chez ${person.employer}
- Migration vers TypeScript

## Bénévolat

2015–2018 : ${form.trainer} - ${person.employer}
* Ateliers Python

**Formation**
2012 - 2014 Master apprentissage automatique, ${person.school}
Module SQL

Compétences
JavaScript (avancé), React, SQL : notions

Loisirs : ${person.hobby}
Références
${person.name}, 06 12 34 56 78
`;
}

/** The same person as a CV that keeps to no form: own headings, heads in running lines, wishes, a table. */
export function unusualCvOf(person: Person): string {
  const form = FORMS[person.title];
  return `# ${person.name}

_${person.email} · ${person.address}, 29000 ${person.town} · nationalité ${person.nationality}_

## En deux mots

${form.born} le ${person.birthDate}, ${person.children} enfants, ${form.motivated}. Je souhaite apprendre Swift.

## Indépendance chez ${person.employer} (depuis 2019)

- Composants React et tests logiciels pour ${person.employer}

### Et plus en détail

- Accessibilité web

## Avant

**${form.web}, ${person.employer}** (2010 – 2012): python, saisie de données.
**${form.trainer}, ${person.employer}** (2012 – 2014). Ateliers TypeScript.

## Ce que je sais, et comment

| JavaScript, SQL | expert |
| --- | --- |
| Python | notions |

MON ÉCOLE

2008 - 2010 Licence apprentissage automatique, ${person.school}

## Loisirs et passions

${person.hobby}, ${person.hobby}
`;
}
