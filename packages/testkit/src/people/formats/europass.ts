import type { CvContent } from '../cv-content.ts';
import type { Attributes, Person } from '../person.ts';

/** A CV in Europass XML of 2020. */
export function europassCv({ attributes }: Person, content: CvContent): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9">',
    personNode(attributes, content),
    profileNode(attributes, content),
    '</Candidate>',
    '',
  ].join('\n');
}

function personNode(attributes: Attributes, { fullName }: CvContent): string {
  return element('CandidatePerson', [
    element('PersonLegalID', [element('oa:ID', attributes.phone.replaceAll(' ', ''))]),
    element('PersonName', [
      element('oa:FormattedName', fullName),
      element('oa:GivenName', attributes.givenName),
      element('hr:FamilyName', attributes.familyName),
    ]),
    element('Communication', [
      element('ChannelCode', 'Email'),
      element('oa:URI', attributes.email),
    ]),
    element('Communication', [
      element('oa:Address', [
        element('oa:AddressLine', attributes.street),
        element('oa:CityName', attributes.town),
        element('oa:PostalCode', attributes.postcode),
      ]),
    ]),
    element('NationalityCode', attributes.nationality),
    element('hr:BirthDate', attributes.birthDate),
    element('GenderCode', attributes.sex === 'f' ? 'female' : 'male'),
  ]);
}

function profileNode(attributes: Attributes, content: CvContent): string {
  const { jobs, skills } = content;
  return element('CandidateProfile', [
    element('ExecutiveSummary', content.summary),
    element(
      'EmploymentHistory',
      jobs.map(({ title, employer, start, end, tasks }) =>
        element('EmployerHistory', [
          element('OrganizationName', employer),
          element('PositionHistory', [
            element('PositionTitle', title),
            element('EmploymentPeriod', [
              element('StartDate', [element('FormattedDateTime', String(start))]),
              ...(end === undefined
                ? [element('CurrentIndicator', 'true')]
                : [element('EndDate', [element('FormattedDateTime', String(end))])]),
            ]),
            element('Description', tasks.join('\n')),
          ]),
        ]),
      ),
    ),
    element('EducationHistory', [
      element('EducationOrganizationAttendance', [
        element('OrganizationName', attributes.school),
        element('EducationDegree', [element('DegreeName', content.diploma)]),
        element('AttendancePeriod', [
          element('EndDate', [element('FormattedDateTime', String(content.diplomaYear))]),
        ]),
      ]),
    ]),
    element(
      'PersonQualifications',
      skills.map(({ label }) => element('PersonCompetency', [element('CompetencyName', label)])),
    ),
    element('HobbiesAndInterests', [element('HobbyOrInterest', attributes.club)]),
  ]);
}

function element(name: string, content: string | readonly string[]): string {
  const inside = typeof content === 'string' ? escaped(content) : `\n${content.join('\n')}\n`;
  return `<${name}>${inside}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
