import type { Person } from './person.ts';

/** Everything in the CVs of a person that must not come out, of a length that cannot be there by chance. */
export function plantedValues({ attributes, career }: Person): readonly string[] {
  const { givenName, familyName, birthDate, street, postcode, town, neighbourhood } = attributes;
  const { phone, email, nationality, family, club, school, photo } = attributes;
  const rare = [attributes.health, attributes.union, attributes.religion, attributes.politics];
  const [year, month, day] = birthDate.split('-');
  return [
    givenName,
    familyName,
    `${givenName} ${familyName}`,
    birthDate,
    `${day}/${month}/${year}`,
    street,
    postcode,
    town,
    phone,
    email,
    nationality,
    family,
    club,
    school,
    photo,
    ...career.jobs.map(({ employer }) => employer),
    ...[neighbourhood, attributes.iban, attributes.note, ...rare].filter(
      (value) => value !== undefined,
    ),
  ].filter((value) => value.length >= 4);
}
