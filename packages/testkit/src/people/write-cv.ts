import { cvContent } from './cv-content.ts';
import { docxOf } from './formats/docx.ts';
import { europassCv } from './formats/europass.ts';
import { hrOpenCv } from './formats/hr-open.ts';
import { jsonResumeCv } from './formats/json-resume.ts';
import { learningModelCv } from './formats/learning-model.ts';
import { linkedinCv } from './formats/linkedin.ts';
import { pdfOf } from './formats/pdf.ts';
import { tableCv } from './formats/table.ts';
import { textCv } from './formats/text.ts';
import type { Person } from './person.ts';

/** A CV of a person in one format, as a host would receive it. */
export type RawCv =
  | { readonly format: 'text' | 'markdown' | 'europass' | 'table'; readonly content: string }
  | { readonly format: 'jsonResume' | 'hrOpen' | 'learningModel'; readonly content: object }
  | { readonly format: 'linkedin'; readonly content: Readonly<Record<string, string>> }
  | { readonly format: 'docx' | 'pdf'; readonly content: Uint8Array };

export type CvFormat = RawCv['format'];

export const CV_FORMATS: readonly CvFormat[] = [
  'text',
  'markdown',
  'jsonResume',
  'europass',
  'linkedin',
  'hrOpen',
  'learningModel',
  'table',
  'docx',
  'pdf',
];

/** Same person and format, same bytes. */
export function writeCv(person: Person, format: CvFormat): RawCv {
  const content = cvContent(person);
  switch (format) {
    case 'jsonResume':
      return { format, content: jsonResumeCv(person, content) };
    case 'hrOpen':
      return { format, content: hrOpenCv(person, content) };
    case 'learningModel':
      return { format, content: learningModelCv(person, content) };
    case 'europass':
      return { format, content: europassCv(person, content) };
    case 'linkedin':
      return { format, content: linkedinCv(person, content) };
    case 'table':
      return { format, content: tableCv(person, content) };
    case 'docx':
      return { format, content: docxOf(plainCv(), content.fullName) };
    case 'pdf':
      return { format, content: pdfOf(plainCv()) };
    case 'text':
    case 'markdown':
      return { format, content: textCv(person, content, { isMarkdown: format === 'markdown' }) };
  }

  function plainCv(): string {
    return textCv(person, content, { isMarkdown: false });
  }
}
