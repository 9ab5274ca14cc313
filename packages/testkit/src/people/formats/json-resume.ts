import type { CvContent } from '../cv-content.ts';
import type { Person } from '../person.ts';

/** A CV as JSON Resume, with the extension keys that people add. */
export function jsonResumeCv({ attributes }: Person, content: CvContent): object {
  const { skills, jobs, projects } = content;
  return {
    basics: {
      name: content.fullName,
      label: content.headline,
      image: attributes.photo,
      email: attributes.email,
      phone: attributes.phone,
      summary: content.summary,
      location: {
        address: attributes.street,
        postalCode: attributes.postcode,
        city: attributes.town,
      },
      birthDate: attributes.birthDate,
      nationality: attributes.nationality,
    },
    work: jobs.map(({ title, employer, start, end, tasks }) => ({
      name: employer,
      position: title,
      startDate: String(start),
      ...(end !== undefined && { endDate: String(end) }),
      highlights: tasks,
    })),
    projects: projects.map((lines, i) => ({ name: `${i + 1}`, highlights: lines })),
    education: [
      {
        institution: attributes.school,
        studyType: content.diploma,
        endDate: String(content.diplomaYear),
      },
    ],
    skills: skills.map(({ label, level }) => ({
      name: label,
      ...(level !== undefined && { level }),
    })),
    interests: [{ name: attributes.club }],
    disclosures: { family: attributes.family, notes: content.personal },
  };
}
