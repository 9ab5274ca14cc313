import { cvContent } from './cv-content.ts';
import { europassCv } from './formats/europass.ts';
import { jsonResumeCv } from './formats/json-resume.ts';
import { linkedinCv } from './formats/linkedin.ts';
import { textCv } from './formats/text.ts';
import type { Person } from './person.ts';

/** A CV of a person in one format, as a host would receive it. */
export type RawCv =
  | { readonly format: 'text'; readonly content: string }
  | { readonly format: 'markdown'; readonly content: string }
  | { readonly format: 'europass'; readonly content: string }
  | { readonly format: 'jsonResume'; readonly content: object }
  | { readonly format: 'linkedin'; readonly content: Readonly<Record<string, string>> };

export type CvFormat = RawCv['format'];

export const CV_FORMATS: readonly CvFormat[] = [
  'text',
  'markdown',
  'jsonResume',
  'europass',
  'linkedin',
];

/** Same person and format, same bytes. */
export function writeCv(person: Person, format: CvFormat): RawCv {
  const content = cvContent(person);
  if (format === 'jsonResume') return { format, content: jsonResumeCv(person, content) };
  if (format === 'europass') return { format, content: europassCv(person, content) };
  if (format === 'linkedin') return { format, content: linkedinCv(person, content) };
  return { format, content: textCv(person, content, { isMarkdown: format === 'markdown' }) };
}
