import type { OccupationId } from '@tremplin/ontology';
import { isNamedInTitle, SURE, type ConceptHit } from './concept-reader.ts';
import { droppedItem } from './drop-policy.ts';
import { headSegments } from './head-segments.ts';
import { addInferred, type EvidenceContext } from './import-session.ts';
import { wordCount } from './line-form.ts';
import { hasOrganisationForm } from './organisation-form.ts';
import { addHits } from './read-text-lines.ts';
import { listedSkillHits, skillHits, type TextReading } from './skill-hits.ts';
import type { TextLine } from './text-lines.ts';

/** As many words or more are a sentence, and no name. */
const SENTENCE_WORDS = 8;
/** What leads to an employer, at the end of what stands before it. */
const LEADS_TO_EMPLOYER = /(?:@|(?<!\p{L})(?:chez|at|for|pour|au sein de|au sein d['’]))\s*$/iu;

/** What somebody was entrusted with comes next, and that may be a skill: "In charge of HTML". */
const ROLE_LEAD =
  /^\s*(?:in charge of|responsible for|(?:responsable|en charge|charg[ée]e?|référente?)(?: de(?: la| l['’])?| du| des| d['’])?)\s/iu;

/** `rest` is neither read nor reported: "volunteer", "82 residents". */
type Part = 'title' | 'employer' | 'skills' | 'rest';

interface Segment extends TextLine {
  readonly isLedTo: boolean;
}

/** Whether a part of a head names an occupation. */
export async function hasTitle(reading: TextReading, head: readonly TextLine[]): Promise<boolean> {
  for (const segment of head.flatMap(headSegments)) {
    if (await occupationOf(reading, segment)) return true;
  }
  return false;
}

/**
 * Reads the head of a job: the first part that names an occupation is its title; what has the form of an
 * organisation or a place stays behind, and is given back for the body to hide; a list is read for skills.
 */
export async function readHead(
  reading: TextReading,
  head: readonly TextLine[],
  context: EvidenceContext,
): Promise<readonly string[]> {
  const segments = head.flatMap(segmentsOf);
  const parts = await partsOf(reading, segments);
  const of = (wanted: Part) => segments.filter((_, index) => parts[index] === wanted);
  for (const segment of of('title')) await readTitle(reading, segment, context);
  for (const { start, end } of of('employer')) {
    reading.session.dropped.push(droppedItem('employer', { start, end }));
  }
  addHits(reading, await listedSkillHits(reading, of('skills'), () => true), context);
  return of('employer').map(({ text }) => text);
}

/** Reads a job title: the occupation that it names, and the skills. */
export async function readTitle(
  reading: TextReading,
  segment: TextLine,
  context: EvidenceContext,
): Promise<void> {
  const { session } = reading;
  const { start, end } = segment;
  const occupation = await occupationOf(reading, segment);
  if (occupation) addInferred(session, occupation, { ...context, source: { start, end } });
  // What is an occupation as a whole names no skill besides.
  if (!occupation || occupation.confidence < SURE) {
    addHits(reading, (await skillHits(reading, [segment])).filter(isNamedInTitle), context);
  }
  session.dropped.push(droppedItem('title', { start, end }));
}

/** The occupation that a part of a line names as a whole. */
export async function occupationOf(
  { session, document }: TextReading,
  segment: TextLine,
): Promise<ConceptHit<OccupationId> | undefined> {
  return await session.concepts.occupationOfLabel(document.visible(segment));
}

function segmentsOf(line: TextLine): Segment[] {
  return headSegments(line).map((segment) => ({
    ...segment,
    isLedTo: LEADS_TO_EMPLOYER.test(line.text.slice(0, segment.start - line.start).slice(-20)),
  }));
}

async function partsOf(
  reading: TextReading,
  segments: readonly Segment[],
): Promise<readonly Part[]> {
  const occupations = await Promise.all(segments.map((segment) => occupationOf(reading, segment)));
  const titleAt = occupations.findIndex((occupation) => occupation !== undefined);
  const isName = await Promise.all(segments.map((segment) => isOrganisation(reading, segment)));
  return segments.map((segment, index): Part => {
    if (index === titleAt) return 'title';
    if (isName[index]) return 'employer';
    if (wordCount(segment.text) === 0 || !/\p{L}{2}/u.test(segment.text)) return 'rest';
    // A word or two behind a name say what that organisation is; more of them are a list.
    const isBehind = index > 0 && index - 1 !== titleAt && isName[index - 1];
    const isLast = index + 1 === segments.length || isName[index + 1] || index + 1 === titleAt;
    return isBehind && isLast && wordCount(segment.text) <= 2 ? 'rest' : 'skills';
  });
}

/** A skill of several words is none: "User testing" is capitalised only because it comes first. */
async function isOrganisation(reading: TextReading, segment: Segment): Promise<boolean> {
  const { session, document } = reading;
  const { text, isLedTo } = segment;
  if (isLedTo) return true;
  if (ROLE_LEAD.test(text) && (await skillHits(reading, [segment])).length > 0) return false;
  const words = wordCount(text);
  if (words >= SENTENCE_WORDS || !hasOrganisationForm(text)) return false;
  return words < 2 || (await session.concepts.skillOfItem(document.visible(segment))) === undefined;
}
