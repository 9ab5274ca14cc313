import type { CsvColumns } from '@tremplin/profile';
import { stringify } from 'csv-stringify/sync';
import type { CvContent } from '../cv-content.ts';
import type { Person } from '../person.ts';

/** The map of the columns; `Photo` is in none, as in tables to which somebody added a column. */
export const TABLE_COLUMNS: CsvColumns = {
  Id: 'subjectId',
  Name: 'identity',
  Mail: 'contact',
  Phone: 'contact',
  Address: 'address',
  Born: 'birth',
  Nationality: 'nationality',
  School: 'school',
  Employer: 'employer',
  Title: 'title',
  Tasks: 'experience',
  Since: 'start',
  Until: 'end',
  Skills: 'skills',
  Summary: 'summary',
  Hobby: 'hobby',
};

/** A host's table with one row: the latest job, all skills. */
export function tableCv({ id, attributes }: Person, content: CvContent): string {
  const job = content.jobs[0];
  const { street, postcode, town } = attributes;
  const row: Readonly<Record<string, string>> = {
    Id: id,
    Name: content.fullName,
    Mail: attributes.email,
    Phone: attributes.phone,
    Address: `${street}, ${postcode} ${town}`,
    Born: attributes.birthDate,
    Nationality: attributes.nationality,
    School: attributes.school,
    Employer: job?.employer ?? '',
    Title: job?.title ?? '',
    Tasks: job?.tasks.join('\n') ?? '',
    Since: job ? String(job.start) : '',
    Until: job?.end === undefined ? '' : String(job.end),
    Skills: content.skills
      .map(({ label, level }) => (level === undefined ? label : `${label} (${level})`))
      .join('\n'),
    Summary: content.summary,
    Hobby: attributes.club,
    Photo: attributes.photo,
  };
  return stringify([row], { header: true });
}
