import { ProfileError } from '../../profile-error.ts';
import { readZip } from './read-zip.ts';

/** A format of parsed objects. */
type ObjectFormat = 'json-resume' | 'hr-open' | 'european-learning-model' | 'linked-in';

/** A format that can be told by the content of a document. */
export type RecognizedFormat = ObjectFormat | 'europass' | 'text' | 'pdf' | 'docx';

const IMPORTER = 'importProfile';
/** Marks may stand before the one of a PDF. */
const PDF_MARK_WITHIN = 1024;

/** The format of a file by its first bytes, or `undefined` for text. */
export function formatOfBytes(bytes: Uint8Array): 'pdf' | 'docx' | 'linked-in' | undefined {
  const front = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_MARK_WITHIN));
  if (front.includes('%PDF-')) return 'pdf';
  // An older .doc, or a protected .docx: the importer says which.
  if (front.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'docx';
  if (!front.startsWith('PK')) return undefined;
  const names: string[] = [];
  readZip(bytes, { importer: IMPORTER, isWanted: (name) => (names.push(name), false) });
  if (names.includes('word/document.xml')) return 'docx';
  if (names.some((name) => /(?:^|\/)(?:Profile|Positions|Skills)\.csv$/u.test(name)))
    return 'linked-in';
  throw unknown('an archive that is neither a .docx file nor a LinkedIn export');
}

/** The format of a parsed document by its keys. */
export function formatOfObject(value: object): ObjectFormat {
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => /\.csv$/iu.test(key))) return 'linked-in';
  const has = (key: string) => Object.hasOwn(value, key);
  const typed = JSON.stringify((value as { readonly type?: unknown }).type ?? '').slice(0, 2_000);
  if (/OpenBadge|AchievementCredential|ClrCredential|"Assertion"/u.test(typed)) {
    throw unknown(
      'an Open Badge or another badge, which is evidence and no CV: import it as a badge',
    );
  }
  if (has('credentialSubject') || (has('payload') && has('signatures')) || isWrapped(value)) {
    return 'european-learning-model';
  }
  if (has('profiles') || has('person')) return 'hr-open';
  // A resume of which nothing was filled in is one all the same.
  if (keys.length === 0 || RESUME_KEYS.some(has)) return 'json-resume';
  throw unknown('a JSON object with the keys of no format that we know');
}

const RESUME_KEYS = [
  'basics',
  'work',
  'volunteer',
  'education',
  'skills',
  'projects',
  'certificates',
  'languages',
];

function isWrapped(value: object): boolean {
  const { credential } = value as { readonly credential?: unknown };
  return (
    typeof credential === 'object' &&
    credential !== null &&
    Object.hasOwn(credential, 'credentialSubject')
  );
}

/** Whether a text is a Europass document; `undefined` for all that is no XML. */
export function isEuropass(text: string): boolean | undefined {
  const front = text.slice(0, 4_000).trimStart();
  if (!/^<(?:\?xml|!--|!DOCTYPE|[A-Za-z][\w:.-]{0,60}[\s/>])/u.test(front)) return undefined;
  return /<(?:[\w.-]{1,40}:)?(?:Candidate|SkillsPassport)[\s/>]/u.test(front);
}

export function unknown(what: string): ProfileError {
  return new ProfileError(
    'invalid-document',
    `${IMPORTER}: got ${what}; give a JSON Resume, HR Open, Europass, European Learning Model, LinkedIn, PDF, DOCX or text CV`,
  );
}
