import type { CoverageRow } from '../../json-resume-coverage.ts';

type Columns = Readonly<Record<string, CoverageRow['category']>>;

/** The files that are read, column by column. */
export const LINKED_IN_TABLES: Readonly<Record<string, Columns>> = {
  'Profile.csv': {
    'First Name': 'identity',
    'Last Name': 'identity',
    'Maiden Name': 'identity',
    Address: 'address',
    'Birth Date': 'birth',
    Headline: 'title',
    Summary: 'freeText',
    Industry: 'metadata',
    'Zip Code': 'address',
    'Geo Location': 'address',
    'Twitter Handles': 'link',
    Websites: 'link',
    'Instant Messengers': 'contact',
  },
  'Positions.csv': {
    'Company Name': 'employer',
    Title: 'title',
    Description: 'freeText',
    Location: 'address',
    'Started On': 'date',
    'Finished On': 'date',
  },
  'Volunteering.csv': {
    'Company Name': 'employer',
    Role: 'title',
    Cause: 'hobby',
    'Started On': 'date',
    'Finished On': 'date',
    Description: 'freeText',
  },
  'Education.csv': {
    'School Name': 'school',
    'Start Date': 'date',
    'End Date': 'date',
    Notes: 'freeText',
    'Degree Name': 'freeText',
    Activities: 'hobby',
  },
  'Courses.csv': { Name: 'freeText', Number: 'metadata' },
  'Certifications.csv': {
    Name: 'freeText',
    Url: 'link',
    Authority: 'school',
    'Started On': 'date',
    'Finished On': 'date',
    'License Number': 'identity',
  },
  'Projects.csv': {
    Title: 'freeText',
    Description: 'freeText',
    Url: 'link',
    'Started On': 'date',
    'Finished On': 'date',
  },
  'Skills.csv': { Name: 'skill' },
};
