import type { CvContent } from '../cv-content.ts';
import type { Person } from '../person.ts';

/** A European Digital Credential with one achievement for each skill. */
export function learningModelCv({ attributes }: Person, content: CvContent): object {
  const { language, skills, random } = content;
  const written = (text: string): object => ({ [language]: text });
  const school = { legalName: written(attributes.school) };
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    displayParameter: {
      title: written(content.fullName),
      image: { content: attributes.photo },
    },
    issuer: school,
    // Of no age: what a credential dates is when a skill was shown, which the profile keeps as a band.
    issued: `${2018 + random.below(9)}-03-01T00:00:00Z`,
    credentialSubject: {
      type: 'Person',
      givenName: written(attributes.givenName),
      familyName: written(attributes.familyName),
      dateOfBirth: attributes.birthDate,
      gender: { prefLabel: written(attributes.sex === 'f' ? 'female' : 'male') },
      citizenshipCountry: [{ prefLabel: written(attributes.nationality) }],
      location: [{ address: { fullAddress: { noteLiteral: written(addressOf(attributes)) } } }],
      contactPoint: [{ emailAddress: { id: attributes.email } }],
      hasClaim: skills.map(({ label }) => ({
        type: 'LearningAchievement',
        title: written(label),
        awardedBy: { awardingBody: [school] },
      })),
    },
  };
}

function addressOf({ street, postcode, town, neighbourhood }: Person['attributes']): string {
  return [street, neighbourhood, `${postcode} ${town}`]
    .filter((part) => part !== undefined)
    .join(', ');
}
