import type { CvContent } from '../cv-content.ts';
import type { Person } from '../person.ts';

/** A candidate of HR Open. */
export function hrOpenCv({ attributes }: Person, content: CvContent): object {
  const { givenName, familyName, sex, school, club } = attributes;
  return {
    documentId: { value: `${givenName}-${familyName}` },
    person: {
      name: { formattedName: content.fullName, given: givenName, family: familyName },
      gender: sex === 'f' ? 'Female' : 'Male',
      citizenShip: [attributes.nationality],
      birthDate: attributes.birthDate,
      communication: {
        address: [
          { line: attributes.street, city: attributes.town, postalCode: attributes.postcode },
        ],
        email: [{ address: attributes.email }],
        phone: [{ formattedNumber: attributes.phone }],
      },
    },
    profiles: [
      {
        languageCode: content.language,
        executiveSummary: content.summary,
        employment: content.jobs.map(({ title, employer, start, end, tasks }) => ({
          start: String(start),
          ...(end === undefined ? { current: true } : { end: String(end) }),
          organization: { name: employer },
          positionHistories: [{ title, descriptions: tasks }],
        })),
        education: [
          {
            institution: { name: school },
            educationLevelCodes: [{ name: content.diploma }],
            end: String(content.diplomaYear),
          },
        ],
        qualifications: content.skills.map(({ label, level }) => ({
          competencyName: label,
          ...(level !== undefined && { proficiencyLevel: { name: level } }),
        })),
        affiliations: [{ name: club }],
        attachments: [{ name: attributes.photo }],
      },
    ],
  };
}
