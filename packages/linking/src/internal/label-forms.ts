import type { ConceptKind } from '@tremplin/ontology';

/** One way to write a label. `derived` forms are ours, not the publisher's. */
export interface LabelForm {
  readonly text: string;
  readonly derived: boolean;
}

const TRAILING_NOTE = /^([^()]*[^()\s])\s*\([^()]*\)$/u;
const DOTTED = /^[\p{L}\p{N}]+\.\p{L}{2,}$/u;
const HYPHENS = /(?<=\p{L})-(?=\p{L})/gu;

/**
 * The ways to write a label: as it is; each gender of a double title; without the note in brackets
 * ("Java (computer programming)"); with a dot or a hyphen left out ("Nodejs", "frontend").
 */
export function labelForms(label: string, kind: ConceptKind): readonly LabelForm[] {
  const forms: LabelForm[] = [{ text: label, derived: false }];
  if (kind === 'occupation') {
    for (const text of genderForms(label)) forms.push({ text, derived: false });
  }
  const bare = label.endsWith(')') ? TRAILING_NOTE.exec(label)?.[1] : undefined;
  // One ordinary word needs its note: "source (game engines)" is not what "source" means.
  if (bare !== undefined && (/\s/u.test(bare) || /^[^\p{Ll}]/u.test(bare))) {
    forms.push({ text: bare, derived: true });
  }
  if (label.includes('.') && DOTTED.test(label))
    forms.push({ text: label.replace('.', ''), derived: true });
  const joined = label.includes('-') ? label.replace(HYPHENS, '') : label;
  if (joined !== label) forms.push({ text: joined, derived: true });
  return forms;
}

/** "développeur web/développeuse web", "agent/agente d'entretien" → each title; else nothing. */
function genderForms(label: string): readonly string[] {
  const halves = label.split('/').map((half) => half.trim());
  if (halves.length !== 2) return [];
  const [left, right] = halves as [string, string];
  const leftWords = left.split(/\s+/u);
  const rightWords = right.split(/\s+/u);
  if (left === '' || right === '') return [];
  if (leftWords.length === rightWords.length) return [left, right];
  const shared = sharedLetters(leftWords.at(-1)!, rightWords[0]!) >= 3;
  if (!shared || leftWords.length > rightWords.length) return [];
  const rest = rightWords.slice(1).join(' ');
  return [`${left} ${rest}`, [...leftWords.slice(0, -1), right].join(' ')];
}

function sharedLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}
