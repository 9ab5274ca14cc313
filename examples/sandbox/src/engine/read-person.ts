import type { Linker } from '@tremplin/linking';
import {
  addEvidence,
  importBadges,
  importProfile,
  importText,
  type ImportedBadge,
  type RecognizedImport,
} from '@tremplin/profile';
import type { Document, PersonReading, ReadItem } from './engine.ts';
import { quote } from './quote.ts';

/** What reads documents: one for the life of the page. */
export interface Reader {
  readonly linker: Linker;
  /** Of the pseudonyms: drawn when the page opens, forgotten when it closes. */
  readonly key: Uint8Array;
  readonly now: Date;
}

/** A CV, badges, or both, as one profile. */
export async function readPerson(
  documents: readonly Document[],
  reader: Reader,
  subjectId: string,
): Promise<PersonReading> {
  const cvs = documents.filter((document) => !isBadge(document));
  if (cvs.length > 1) {
    throw new Error(`${cvs.length} CVs for one person: give one CV, and any number of badges`);
  }
  const cv = await readCv(cvs[0], reader, subjectId);
  const badges = await readBadges(documents.filter(isBadge), reader);
  const findings = badges.flatMap(({ badge }) => badge.findings);
  const { vaultEntry } = cv;
  const text = 'text' in vaultEntry ? (vaultEntry.text ?? null) : null;
  const read = cv.findings.map(({ skill, via, source, evidence }): ReadItem => ({
    skill,
    via,
    evidence,
    quote: quote(source, text, vaultEntry),
  }));
  return {
    format: cvs.length === 0 ? 'badge' : cv.format,
    profile: addEvidence(cv.profile, findings, reader.linker.ontology),
    read: [
      ...badges.flatMap(({ name, badge }) =>
        badge.findings.map(({ skill, evidence }): ReadItem => ({
          skill,
          via: 'badge',
          evidence,
          quote: name,
        })),
      ),
      ...read,
    ],
    dropped: cv.dropped.map(({ source, criterion = null, category, treatment, reason }) => ({
      category,
      treatment,
      criterion,
      reason,
      quote: quote(source, text, vaultEntry),
    })),
    badges: badges.map(({ name, badge: { status, reasons, findings: own } }) => ({
      name,
      status,
      reasons,
      skills: own.length,
    })),
    issues: cvs.length === 0 ? [] : cv.issues.map(({ message }) => message),
  };
}

/** PDF.js is fetched from this site when the first PDF comes. */
export async function readCv(
  document: Document | undefined,
  { linker, key, now }: Reader,
  subjectId: string,
): Promise<RecognizedImport> {
  const options = { linker, key, now, subjectId };
  if (document === undefined) return { format: 'text', ...(await importText('', options)) };
  return importProfile(document.content, {
    ...options,
    ...(isPdf(document) && { unpdf: await import('unpdf') }),
  });
}

async function readBadges(
  documents: readonly Document[],
  { linker, now }: Reader,
): Promise<readonly { readonly name: string; readonly badge: ImportedBadge }[]> {
  if (documents.length === 0) return [];
  const results = await importBadges(
    documents.map(({ content }) => content),
    { linker, now },
  );
  return results.map((badge) => ({
    name: documents[Number(badge.pointer.split('/')[1])]!.name,
    badge,
  }));
}

function isBadge({ content }: Document): boolean {
  return isPng(content) || isBadgeText(content);
}

function isPng(content: Document['content']): boolean {
  return content instanceof Uint8Array && content[0] === 0x89 && content[1] === 0x50;
}

/** A badge as JSON or SVG names its standard near its beginning. */
function isBadgeText(content: Document['content']): boolean {
  const head = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content);
  return (
    /openbadges|OpenBadgeCredential|"BadgeClass"/u.test(head.slice(0, 4000)) &&
    /^\s*[<{]/u.test(head)
  );
}

function isPdf({ content }: Document): boolean {
  const head =
    typeof content === 'string'
      ? content.slice(0, 5)
      : new TextDecoder('latin1').decode(content.subarray(0, 1024));
  return head.includes('%PDF-');
}
