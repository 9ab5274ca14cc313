import { LINKED_IN_COVERAGE } from '../linked-in-coverage.ts';
import { documentFormat, type DocumentFormat } from './document-format.ts';

const SPELL = { start: 'Started On', end: 'Finished On' } as const;

export const LINKED_IN: DocumentFormat = documentFormat({
  title: 'the LinkedIn export',
  coverage: LINKED_IN_COVERAGE,
  entries: [
    { at: '/Profile.csv', kind: 'self', titles: 'Headline', texts: 'Summary' },
    {
      at: '/Positions.csv',
      kind: 'experience',
      titles: 'Title',
      texts: 'Description',
      names: 'Company Name',
      ...SPELL,
      lasts: true,
    },
    {
      // An unpaid role counts just the same.
      at: '/Volunteering.csv',
      kind: 'experience',
      titles: 'Role',
      texts: 'Description',
      names: 'Company Name',
      ...SPELL,
      lasts: true,
    },
    {
      at: '/Education.csv',
      kind: 'training',
      texts: 'Degree Name|Notes',
      names: 'School Name',
      start: 'Start Date',
      end: 'End Date',
    },
    { at: '/Courses.csv', kind: 'training', texts: 'Name' },
    {
      at: '/Certifications.csv',
      kind: 'training',
      texts: 'Name',
      names: 'Authority',
      end: 'Started On',
    },
    { at: '/Projects.csv', kind: 'project', texts: 'Title|Description', ...SPELL, lasts: true },
    { at: '/Skills.csv', kind: 'self', labels: 'Name' },
  ],
  person: '/Profile.csv/First Name|/Profile.csv/Last Name|/Profile.csv/Maiden Name',
});
