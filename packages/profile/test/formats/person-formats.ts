import { strToU8, zipSync } from 'fflate';
import {
  importEuropass,
  importEuropeanLearningModel,
  importHrOpen,
  importLinkedIn,
  importPdf,
  importDocx,
  importProfilesCsv,
  type CsvColumns,
  type ImportOptions,
  type ImportResult,
} from '../../src/index.ts';
import { options, skill } from '../mini-ontology.ts';
import { cvOf, type Person } from '../person.ts';
import { buildDocx, escapeXml, paragraph, table } from './build-docx.ts';
import { buildPdf, column } from './build-pdf.ts';

const TITLES = {
  m: { web: 'Développeur web', trainer: 'Formateur numérique', code: 'M' },
  f: { web: 'Développeuse web', trainer: 'Formatrice numérique', code: 'F' },
} as const;

export const french: ImportOptions = { ...options, language: 'fr' };

/** A Europass CV of 2020. */
export function europassOf(person: Person): string {
  const x = escapeXml;
  const { web, trainer, code } = TITLES[person.title];
  return `<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0">
 <hr:DocumentID schemeID="${x(person.name)}" schemeName="DocumentIdentifier"/>
 <CandidateSupplier><hr:PartyName>${x(person.name)}</hr:PartyName></CandidateSupplier>
 <CandidatePerson>
  <hr:PersonLegalID>1 84 03 29 000 000</hr:PersonLegalID>
  <PersonName><oa:GivenName>${x(person.name.split(' ')[0]!)}</oa:GivenName><hr:FamilyName>${x(person.name.split(' ').slice(1).join(' '))}</hr:FamilyName><FormattedName>${x(person.name)}</FormattedName></PersonName>
  <Communication><ChannelCode>Email</ChannelCode><oa:URI>${x(person.email)}</oa:URI></Communication>
  <Communication><Address type="home"><oa:AddressLine>${x(person.address)}</oa:AddressLine><oa:CityName>${x(person.town)}</oa:CityName></Address></Communication>
  <NationalityCode>${x(person.nationality)}</NationalityCode><hr:BirthDate>${person.birthDate}</hr:BirthDate><GenderCode>${code}</GenderCode>
  <PrimaryLanguageCode name="NORMAL">${x(person.nationality)}</PrimaryLanguageCode>
 </CandidatePerson>
 <CandidateProfile languageCode="fr">
  <hr:ExecutiveSummary>${x(`<p>${x(person.name)}, passion pour l'accessibilité web. ${person.children} enfants.</p>`)}</hr:ExecutiveSummary>
  <EmploymentHistory><EmployerHistory><hr:OrganizationName>${x(person.employer)}</hr:OrganizationName>
   <OrganizationContact><Communication><Address><oa:CityName>${x(person.town)}</oa:CityName></Address></Communication></OrganizationContact>
   <PositionHistory><PositionTitle typeCode="FREETEXT">${web}</PositionTitle>
    <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2021-02</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
    <oa:Description>${x(`<ul><li>Chez ${x(person.employer)}, composants React</li><li>Migration vers TypeScript</li></ul>`)}</oa:Description><City>${x(person.town)}</City></PositionHistory></EmployerHistory></EmploymentHistory>
  <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>${x(person.school)}</hr:OrganizationName><EducationLevelCode>7</EducationLevelCode>
   <AttendancePeriod><StartDate><hr:FormattedDateTime>2012</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2014</hr:FormattedDateTime></EndDate></AttendancePeriod>
   <EducationDegree><hr:DegreeName>Master apprentissage automatique</hr:DegreeName><OccupationalSkillsCovered>SQL</OccupationalSkillsCovered></EducationDegree></EducationOrganizationAttendance></EducationHistory>
  <PersonQualifications><PersonCompetency><hr:CompetencyID schemeName="ISO-639-3">fra</hr:CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><hr:CompetencyName>${x(person.nationality)}</hr:CompetencyName></PersonCompetency></PersonQualifications>
  <HobbiesAndInterests><HobbyOrInterest><Title>${x(person.hobby)}</Title></HobbyOrInterest></HobbiesAndInterests>
  <SocialAndPoliticalActivities><SocialAndPoliticalActivity><Title>${x(person.hobby)}</Title></SocialAndPoliticalActivity></SocialAndPoliticalActivities>
  <Skills><SkillsGroup><Title>Compétences</Title><PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>JavaScript</hr:CompetencyName></PersonCompetency></SkillsGroup></Skills>
  <VoluntaryWorks><VoluntaryWork><Title>${trainer}</Title><Description>Ateliers Python</Description><Organisation>${x(person.employer)}</Organisation></VoluntaryWork></VoluntaryWorks>
  <eures:Attachment><oa:EmbeddedData mimeCode="image/jpeg">${x(person.photo)}</oa:EmbeddedData></eures:Attachment>
 </CandidateProfile>
</Candidate>`;
}

/** The same as a SkillsPassport 3.x. */
export function passportOf(person: Person): string {
  const x = escapeXml;
  const { web, trainer, code } = TITLES[person.title];
  const job = (title: string, text: string, period: string) =>
    `<WorkExperience><Period>${period}</Period><Position><Label>${title}</Label></Position><Activities>${x(text)}</Activities><Employer><Name>${x(person.employer)}</Name><ContactInfo><Address><Contact><Municipality>${x(person.town)}</Municipality></Contact></Address></ContactInfo></Employer></WorkExperience>`;
  return `<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="fr"><LearnerInfo>
<Identification><PersonName><FirstName>${x(person.name.split(' ')[0]!)}</FirstName><Surname>${x(person.name.split(' ').slice(1).join(' '))}</Surname></PersonName>
<ContactInfo><Address><Contact><AddressLine>${x(person.address)}</AddressLine></Contact></Address><Email><Contact>${x(person.email)}</Contact></Email></ContactInfo>
<Demographics><Birthdate year="${person.birthDate.slice(0, 4)}"/><Gender><Code>${code}</Code></Gender><NationalityList><Nationality><Label>${x(person.nationality)}</Label></Nationality></NationalityList></Demographics>
<Photo><MimeType>image/jpeg</MimeType><Data>${x(person.photo)}</Data></Photo></Identification>
<WorkExperienceList>${job(web, `<p>Pour ${x(person.employer)} : composants React, TypeScript</p>`, '<From year="2021" month="--02"/><Current>true</Current>')}${job(trainer, 'Ateliers Python', '<From year="2015"/><To year="2018" month="--03" day="---31"/><Current>false</Current>')}</WorkExperienceList>
<EducationList><Education><Period><From year="2012"/><To year="2014"/></Period><Title>Master apprentissage automatique</Title><Activities>SQL</Activities><Organisation><Name>${x(person.school)}</Name></Organisation></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>${x(person.nationality)}</Label></Description></MotherTongue></MotherTongueList></Linguistic><Computer><Description>JavaScript, accessibilité web</Description></Computer></Skills>
</LearnerInfo></SkillsPassport>`;
}

/** An HR Open candidate. */
export function hrOpenOf(person: Person): Readonly<Record<string, unknown>> {
  const { web, trainer } = TITLES[person.title];
  const [given, ...family] = person.name.split(' ');
  return {
    documentId: { value: person.name },
    person: {
      id: { value: person.email },
      name: { formattedName: person.name, given, family: family.join(' ') },
      gender: person.title === 'f' ? 'Female' : 'Male',
      citizenShip: [person.nationality],
      religion: [person.hobby],
      birthDate: person.birthDate,
      communication: {
        address: [{ line: person.address, city: person.town }],
        email: [{ address: person.email }],
        web: [{ name: 'Linkedin', url: person.photo }],
      },
    },
    profiles: [
      {
        executiveSummary: `${person.name} : accessibilité web`,
        employment: [
          {
            start: '2021-02',
            current: true,
            organization: { name: person.employer, contacts: [person.email] },
            descriptions: [`Chez ${person.employer}, tests logiciels`],
            positionHistories: [{ title: web, descriptions: ['composants React', 'TypeScript'] }],
          },
          {
            start: '2015',
            end: '2018',
            organization: { name: person.employer },
            positionHistories: [{ title: trainer, descriptions: 'Ateliers Python' }],
          },
        ],
        education: [
          {
            institution: { name: person.school },
            educationLevelCodes: [{ name: 'Master' }],
            majors: [{ name: 'apprentissage automatique' }],
            start: '2012',
            end: '2014',
          },
        ],
        qualifications: [
          { competencyName: 'JavaScript', proficiencyLevel: { name: 'avancé' } },
          { competencyIds: [{ value: skill('sql') }] },
        ],
        militaryService: [{ country: person.nationality }],
        affiliations: [{ name: person.hobby }],
        attachments: [{ name: person.photo }],
      },
    ],
  };
}

/** A European Digital Credential. */
export function credentialOf(person: Person): Readonly<Record<string, unknown>> {
  const [given, ...family] = person.name.split(' ');
  const outcome = (title: string, code?: string) => ({
    type: 'LearningOutcome',
    title: { fr: title, de: person.hobby },
    ...(code !== undefined && { relatedESCOSkill: [{ id: code, type: 'Concept' }] }),
  });
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    displayParameter: { title: { fr: person.name }, image: { content: person.photo } },
    issuer: { legalName: { fr: person.school } },
    issued: '2026-03-01T00:00:00Z',
    credentialSubject: {
      type: 'Person',
      givenName: { fr: given },
      familyName: { fr: family.join(' ') },
      dateOfBirth: person.birthDate,
      gender: { prefLabel: { fr: person.title } },
      citizenshipCountry: [{ prefLabel: { fr: person.nationality } }],
      location: [{ address: { fullAddress: { noteLiteral: { fr: person.address } } } }],
      contactPoint: [{ emailAddress: { id: person.email } }],
      hasClaim: {
        type: 'LearningAchievement',
        title: { fr: 'Accessibilité web', en: 'Web accessibility' },
        awardedBy: { awardingBody: [{ legalName: { fr: person.school } }] },
        provenBy: { grade: { noteLiteral: { fr: person.employer } } },
        specifiedBy: {
          title: { fr: 'Tests logiciels' },
          learningOutcome: [
            outcome('React'),
            outcome('SQL'),
            outcome('Composants', skill('javascript')),
            outcome('TypeScript'),
          ],
        },
        hasPart: [
          { title: { fr: 'Python' }, hasPart: [{ title: { fr: 'apprentissage automatique' } }] },
          { title: ['enseignement des compétences numériques'] },
        ],
      },
    },
  };
}

/** The files of a LinkedIn export. */
export function linkedInOf(person: Person): Readonly<Record<string, string>> {
  const { web, trainer } = TITLES[person.title];
  const [given, ...family] = person.name.split(' ');
  return {
    'Profile.csv': csv([
      ['First Name', 'Last Name', 'Address', 'Birth Date', 'Headline', 'Summary', 'Geo Location'],
      [
        given!,
        family.join(' '),
        person.address,
        person.birthDate,
        web,
        `${person.name}\naccessibilité web`,
        person.town,
      ],
    ]),
    'Positions.csv': csv([
      ['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'],
      [
        person.employer,
        web,
        `Chez ${person.employer}, composants React et TypeScript`,
        person.town,
        'Feb 2021',
        '',
      ],
    ]),
    'Volunteering.csv': csv([
      ['Company Name', 'Role', 'Cause', 'Started On', 'Finished On', 'Description'],
      [person.employer, trainer, person.hobby, '2015', '2018', 'Ateliers Python'],
    ]),
    'Education.csv': csv([
      ['School Name', 'Start Date', 'End Date', 'Notes', 'Degree Name', 'Activities'],
      [person.school, '2012', '2014', 'SQL', 'Master apprentissage automatique', person.hobby],
    ]),
    'Skills.csv': 'Name\nJavaScript\n',
    'Languages.csv': csv([
      ['Name', 'Proficiency'],
      [person.nationality, 'Native'],
    ]),
    'Connections.csv': csv([
      ['First Name', 'Email Address'],
      [person.name, person.email],
    ]),
    'Rich_Media.csv': csv([['Media Link'], [person.photo]]),
  };
}

const CSV_COLUMNS: CsvColumns = {
  Id: 'subjectId',
  Nom: 'identity',
  Courriel: 'contact',
  Adresse: 'address',
  'Né(e) le': 'birth',
  Nationalité: 'nationality',
  École: 'school',
  Employeur: 'employer',
  'Poste / métier': 'title',
  Missions: 'experience',
  Bénévolat: 'volunteering',
  Cours: 'training',
  Projets: 'project',
  Depuis: 'start',
  'Compétences|niveaux': 'skills',
  Profil: 'summary',
  Loisirs: 'hobby',
};

/** One row of a host's table. */
function csvOf(person: Person): string {
  const { web, trainer } = TITLES[person.title];
  return csv([
    [...Object.keys(CSV_COLUMNS), 'Photo'],
    [
      'row-42',
      person.name,
      person.email,
      person.address,
      person.birthDate,
      person.nationality,
      person.school,
      person.employer,
      web,
      `Chez ${person.employer}, composants React`,
      `${trainer} : ateliers Python`,
      'apprentissage automatique',
      'tests logiciels',
      '2021-02',
      'JavaScript (avancé); SQL : notions; TypeScript',
      `${person.name}, accessibilité web, ${person.children} enfants`,
      person.hobby,
      person.photo,
    ],
  ]);
}

export function docxOf(person: Person): Uint8Array {
  const [head, ...sections] = cvOf(person).split(/\n\n(?=PROFIL|EXPÉ|##|\*\*F|Comp)/u);
  const body = sections
    .join('\n\n')
    .split('\n')
    .map((line) => paragraph(line))
    .join('');
  return buildDocx(table([[head!.split('\n'), ['Compétences', 'JavaScript', 'SQL']]]) + body, {
    'docProps/core.xml': `<cp:coreProperties><dc:creator>${escapeXml(person.name)}</dc:creator></cp:coreProperties>`,
    'word/header1.xml': `<w:hdr xmlns:w="x">${paragraph(person.name)}</w:hdr>`,
  });
}

/** The CV in one column, and in two with its person above. */
export function pdfOf(person: Person): Uint8Array {
  return buildPdf([column(cvOf(person).split('\n'), 50)]);
}

function columnsPdfOf(person: Person): Uint8Array {
  const { web } = TITLES[person.title];
  const left = [
    'Contact',
    person.email,
    person.town,
    'Compétences',
    'JavaScript',
    'SQL',
    'Python',
    'Loisirs',
    person.hobby,
  ];
  const right = [
    'Expérience',
    `${web}, ${person.employer}`,
    '2019 - 2021',
    '- composants React',
    '- accessibilité web',
    '- TypeScript',
    'Formation',
    '2012 - 2014 Master apprentissage automatique',
    person.school,
    'Projets',
    '- tests logiciels',
  ];
  return buildPdf([
    [
      { text: person.name, x: 50, y: 40, size: 18 },
      ...column(left, 50, 90),
      ...column(right, 260, 90),
    ],
  ]);
}

async function rowOf(text: string): Promise<ImportResult> {
  const { subjectId: _, ...rest } = french;
  const { rows } = await importProfilesCsv(text, { ...rest, columns: CSV_COLUMNS });
  return rows[0]!.result;
}

/** Each format: the document of a person and its import. */
export const FORMATS: readonly (readonly [
  name: string,
  importOf: (person: Person) => Promise<ImportResult>,
])[] = [
  ['Europass 2020', (person) => importEuropass(europassOf(person), french)],
  ['SkillsPassport', (person) => importEuropass(passportOf(person), french)],
  ['HR Open', (person) => importHrOpen(hrOpenOf(person), french)],
  [
    'European Learning Model',
    (person) => importEuropeanLearningModel(credentialOf(person), french),
  ],
  ['LinkedIn', (person) => importLinkedIn(linkedInOf(person), french)],
  ['LinkedIn archive', (person) => importLinkedIn(archiveOf(linkedInOf(person)), french)],
  ['CSV', (person) => rowOf(csvOf(person))],
  ['DOCX', (person) => importDocx(docxOf(person), french)],
  ['PDF', (person) => importPdf(pdfOf(person), french)],
  ['PDF in columns', (person) => importPdf(columnsPdfOf(person), french)],
];

export function archiveOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`Complete_Export/${name}`, strToU8(text)]),
    ),
    { mtime: new Date('2026-01-01') },
  );
}

export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}
