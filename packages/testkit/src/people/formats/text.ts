import type { CvContent, CvJob } from '../cv-content.ts';
import type { Person } from '../person.ts';

/** A CV as plain text or Markdown, in one of many layouts. */
export function textCv(
  { attributes }: Person,
  content: CvContent,
  { isMarkdown }: { readonly isMarkdown: boolean },
): string {
  const { random, phrases } = content;
  const title = (headings: readonly string[]): string => {
    const heading = random.pick(headings);
    return isMarkdown ? `## ${heading}` : heading;
  };
  const bullet = isMarkdown ? '- ' : random.pick(['- ', '• ', '  - ', '']);
  const sections = [
    [title(phrases.headings.summary), content.summary],
    [title(phrases.headings.skills), ...skillLines(content, bullet)],
    [
      title(phrases.headings.experience),
      ...content.jobs.flatMap((job) => jobLines(job, content, bullet)),
    ],
    ...(content.projects.length > 0
      ? [
          [
            title(phrases.headings.projects),
            ...content.projects.flat().map((line) => bullet + line),
          ],
        ]
      : []),
    [
      title(phrases.headings.education),
      `${content.diplomaYear}  ${content.diploma}, ${attributes.school}`,
    ],
  ];
  const personal = [title(phrases.headings.personal), ...content.personal];
  const rotated = random.chance(0.3) ? [sections[0]!, ...sections.slice(1).toReversed()] : sections;
  const parts = [headerLines({ attributes, content, isMarkdown }), ...rotated, personal];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headerLines({
  attributes,
  content: { fullName, headline, random },
  isMarkdown,
}: {
  readonly attributes: Person['attributes'];
  readonly content: CvContent;
  readonly isMarkdown: boolean;
}): readonly string[] {
  const { street, postcode, town, neighbourhood, phone, email } = attributes;
  const area = neighbourhood === undefined ? '' : ` (${neighbourhood})`;
  const address = `${street}, ${postcode} ${town}${area}`;
  const isLoud = random.chance(0.3);
  const name = isLoud ? fullName.toUpperCase() : fullName;
  const contact = random.pick([
    [address, `${phone} - ${email}`],
    [`${phone} | ${email} | ${address}`],
    [email, phone, address],
  ]);
  return [
    isMarkdown ? `# ${name}` : name,
    ...(random.chance(0.5) ? [headline, ...contact] : [...contact, headline]),
  ];
}

function skillLines({ skills, random }: CvContent, bullet: string): readonly string[] {
  const entries = skills.map(({ label, level }) => {
    if (level === undefined) return label;
    return random.pick([`${label} (${level})`, `${label} : ${level}`]);
  });
  const isList = random.chance(0.5);
  return isList ? entries.map((entry) => bullet + entry) : [entries.join(', ')];
}

function jobLines(
  { title, employer, start, end, tasks }: CvJob,
  { random, phrases }: CvContent,
  bullet: string,
): readonly string[] {
  const until = end ?? random.pick(phrases.today);
  const head = random.pick([
    `${start} - ${until}  ${title}, ${employer}`,
    `${title} - ${employer} (${start} - ${until})`,
    `${start}-${until} : ${title}, ${employer}`,
  ]);
  return [head, ...tasks.map((task) => (bullet || '- ') + task)];
}
