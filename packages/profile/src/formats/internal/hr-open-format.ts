import { HR_OPEN_COVERAGE } from '../hr-open-coverage.ts';
import { documentFormat, type DocumentFormat } from './document-format.ts';

const JOB = '/profiles/employment';

/** `person` says who somebody is, and is left; `profiles` what they can do. */
export const HR_OPEN: DocumentFormat = documentFormat({
  title: 'HR Open',
  coverage: HR_OPEN_COVERAGE,
  entries: [
    { at: '/profiles', kind: 'self', texts: 'executiveSummary' },
    {
      at: `${JOB}/positionHistories`,
      kind: 'experience',
      titles: 'title',
      texts: 'descriptions|description',
      codes: 'jobCategories/code',
      names: '../organization/name|../organization/legalId/value|../employerName',
      start: 'start|../start',
      end: 'end|../end',
      current: 'current|../current',
      lasts: true,
    },
    {
      at: JOB,
      kind: 'experience',
      texts: 'descriptions|description',
      names: 'organization/name|organization/legalId/value|employerName',
      start: 'start',
      end: 'end',
      current: 'current',
      lasts: true,
    },
    {
      at: '/profiles/education',
      kind: 'training',
      texts:
        'programs/name|majors/name|minors/name|courses/name|specializations/name|descriptions|description',
      names: 'institution/name|school/name|referenceInstitution/name',
      start: 'start|attendance/start',
      end: 'end|attendance/end',
      current: 'current',
    },
    {
      at: '/profiles/certifications',
      kind: 'training',
      texts: 'name|type/name|descriptions|description',
      names: 'issuingAuthority/name',
      end: 'issued|firstIssued',
    },
    {
      at: '/profiles/qualifications',
      kind: 'self',
      labels: 'competencyName|description',
      codes: 'competencyIds/value',
      level: 'proficiencyLevel/name',
    },
  ],
  person: '/person/name/given|/person/name/family|/person/name/formattedName',
});
