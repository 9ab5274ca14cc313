/** Things that stand in the documents and must never be seen in any output. */
export const PRIVATE: readonly string[] = [
  'Xanthippe',
  'Quillfeather',
  'xanthippe@example.org',
  '06 39 98 55 41',
  'Ecole Zwickmuhle',
  'Brimblecombe Ltd',
  'collects antique thimbles',
];

export const RESUME: Readonly<Record<string, unknown>> = {
  basics: {
    name: 'Xanthippe Quillfeather',
    email: 'xanthippe@example.org',
    phone: '06 39 98 55 41',
  },
  work: [
    {
      name: 'Brimblecombe Ltd',
      position: 'Front-end developer',
      startDate: '2023-01',
      endDate: '2026-05',
      highlights: ['Built shops with JavaScript, HTML and CSS'],
    },
  ],
  education: [{ institution: 'Ecole Zwickmuhle', studyType: 'Master' }],
  skills: [{ name: 'JavaScript', level: 'Advanced', keywords: ['HTML', 'CSS', 'Git'] }],
  interests: [{ name: 'collects antique thimbles' }],
};

export const CV_TEXT = `Xanthippe Quillfeather
xanthippe@example.org - 06 39 98 55 41

SKILLS
Python, SQL, Linux

EXPERIENCE
2021 - 2025  Help desk technician, Brimblecombe Ltd
  - Support of users, Windows, Active Directory

HOBBIES
collects antique thimbles
`;

export const CV_FRENCH = `Xanthippe Quillfeather

COMPÉTENCES
Développement web : HTML, CSS, JavaScript
Travail en équipe

EXPÉRIENCE
2022 - 2026  Développeuse web, Brimblecombe Ltd
`;

const skill = (label: string, more: object = {}): object => ({
  skill: label,
  relationType: 'essential',
  minimumLevel: 2,
  importance: 4,
  ...more,
});

export const JOB: Readonly<Record<string, unknown>> = {
  id: 'front-end',
  title: 'Front-end developer',
  language: 'en',
  requirements: [
    skill('HTML'),
    skill('CSS'),
    skill('JavaScript', { importance: 5 }),
    skill('React', { minimumLevel: 2 }),
    skill('Git', { relationType: 'optional', importance: 2 }),
  ],
  rampUp: { months: 3, hoursPerWeek: 10 },
};

export const JOB_TEXT = `IT support technician

You answer users and keep Windows computers running. You must know Windows and Active Directory.
A plus: Linux.
`;

export const JOB_POSTING: Readonly<Record<string, unknown>> = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Back-end developer',
  description: '<p>You write services in Python with SQL databases and Linux.</p>',
  skills: 'Python, SQL, Linux',
};

export const json = (value: unknown): string => JSON.stringify(value, null, 2);
