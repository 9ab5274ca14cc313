import { stringify } from 'csv-stringify/sync';
import type { CvContent } from '../cv-content.ts';
import type { Person } from '../person.ts';

/** The files of a LinkedIn export, by name. */
export function linkedinCv(
  { attributes }: Person,
  content: CvContent,
): Readonly<Record<string, string>> {
  return {
    'Profile.csv': csv({
      'First Name': attributes.givenName,
      'Last Name': attributes.familyName,
      'Birth Date': attributes.birthDate,
      Address: attributes.street,
      Headline: content.headline,
      Summary: content.summary,
      'Zip Code': attributes.postcode,
      'Geo Location': attributes.town,
    }),
    'Positions.csv': csv(
      ...content.jobs.map(({ title, employer, start, end, tasks }) => ({
        'Company Name': employer,
        Title: title,
        Description: tasks.join('\n'),
        Location: attributes.town,
        'Started On': `Jan ${start}`,
        'Finished On': end === undefined ? '' : `Jan ${end}`,
      })),
    ),
    'Skills.csv': csv(...content.skills.map(({ label }) => ({ Name: label }))),
    'Education.csv': csv({
      'School Name': attributes.school,
      'Degree Name': content.diploma,
      'End Date': String(content.diplomaYear),
      Activities: attributes.club,
    }),
    'Email Addresses.csv': csv({ 'Email Address': attributes.email }),
    'PhoneNumbers.csv': csv({ Number: attributes.phone }),
  };
}

function csv(...rows: readonly Readonly<Record<string, string>>[]): string {
  return stringify([...rows], { header: true });
}
