import { wordHash } from '../../names/word-hash.ts';
import type { TextContext } from '../text-context.ts';

/** `sure`: what follows is a name, whatever the words; `greeting`: nearly so; `likely`: somebody is spoken of. */
export type PersonCue = 'sure' | 'greeting' | 'likely';

function hashes(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map((word) => wordHash(word)));
}

/** Every word of the first before every word of the second, as one number each: one look-up. */
function pairs(verbs: string, ends: string): ReadonlySet<number> {
  const heads = verbs.split(' ');
  return new Set(
    ends.split(' ').flatMap((end) => heads.map((verb) => pair(wordHash(verb), wordHash(end)))),
  );
}

function pair(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) >>> 0;
}

const LABELS = hashes('nom prénom name surname firstname lastname forename candidat candidate');
const GREETINGS = hashes('bonjour bonsoir salut cher chère dear hello hi');
const CLOSINGS = hashes('cordialement sincerely regards vitae');
const NAMING = hashes('appelle prénomme');
/** Who somebody is to somebody else. */
const RELATIONS = hashes(
  'collègue collegue tuteur tutrice marraine parrain manager responsable interlocuteur interlocutrice contact patient patiente assistant assistante secrétaire infirmier infirmière infirmiers infirmières psychologue interne assuré assurée signé référent référente colleague supervisor mentor boss called named nommé nommée prénommé prénommée appelé appelée dixit said says told',
);
/** Only before a colon. */
const LISTED = hashes(
  'référence références reference references auteur autrice author participant participante consultant consultante rédacteur rédactrice instructeur instructrice',
);
const POSSESSIVES = hashes('ma mon notre my our sa son his her their leur');
/** `développé par` is none: tools do that too. */
const PAIRS: ReadonlySet<number> = new Set([
  ...pairs(
    'encadré encadrée encadrés encadrées managé managée recommandé recommandée tutoré tutorée épaulé épaulée mentoré mentorée coaché coachée accompagné accompagnée embauché embauchée recruté recrutée parrainé parrainée rédigé rédigée dirigé dirigée',
    'par',
  ),
  ...pairs('mentored hired recommended coached tutored supervised managed directed written', 'by'),
  ...pairs('direction responsabilité tutelle conduite aide', 'de d'),
  ...pairs(
    'travaillé travaille collaboré collabore échangé discuté together worked work working talked spoke met',
    'avec with',
  ),
  ...pairs('merci grâce', 'à'),
  ...pairs('thanks reporting reported reports', 'to'),
  ...pairs('je', 'suis'),
  ...pairs('i', 'm'),
  ...pairs('call calls named', 'me him her'),
]);
const SURE_PAIRS: ReadonlySet<number> = new Set([
  ...pairs('name', 'is'),
  ...pairs('resume cv vitae résumé', 'of de'),
]);
/** Right after somebody. */
const SPEECH = hashes(
  'said says told asked shouted explained explique raconte affirme lives habite',
);
const HELPED = pairs('m nous', 'a ont');
const DONE = pairs('a', 'dit écrit expliqué validé encadré recruté');
const ROLES = hashes(
  'manager responsable collègue tuteur tutrice directeur directrice chef cheffe boss supervisor colleague mentor',
);
const OWNED = pairs('s', 'killers concert team song manager');

/**
 * What the words around a run of capitalised words say of it.
 *
 * @param last row of its last word; without it, only what stands before counts.
 */
export function personCue(
  context: TextContext,
  first: number,
  last?: number,
): PersonCue | undefined {
  const before = cueBefore(context, first);
  return before ?? (last !== undefined && isFollowed(context, last) ? 'likely' : undefined);
}

function cueBefore({ text, tokens }: TextContext, row: number): PersonCue | undefined {
  if (row === 0) return undefined;
  const from = tokens.end[row - 1]!;
  const length = tokens.start[row]! - from;
  if (length > 6) return undefined;
  const word = tokens.hash[row - 1]!;
  const before =
    row > 1 && tokens.start[row - 1]! - tokens.end[row - 2]! === 1 ? tokens.hash[row - 2]! : 0;
  const gap = text.slice(from, from + length).trim();
  if (gap === '' && length <= 2 && text.charCodeAt(from) !== 10) {
    return cueOfWord(word, before);
  }
  if (gap === ':') {
    if (LABELS.has(word)) return 'sure';
    return RELATIONS.has(word) || LISTED.has(word) || PAIRS.has(pair(before, word))
      ? 'likely'
      : undefined;
  }
  if ((gap === ',' || gap === '') && CLOSINGS.has(word)) return 'greeting';
  return gap === ',' && RELATIONS.has(word) && POSSESSIVES.has(before) ? 'likely' : undefined;
}

function cueOfWord(word: number, before: number): PersonCue | undefined {
  if (GREETINGS.has(word)) return 'greeting';
  if (NAMING.has(word)) return 'sure';
  const both = pair(before, word);
  if (before !== 0 && SURE_PAIRS.has(both)) return 'sure';
  return RELATIONS.has(word) || (before !== 0 && PAIRS.has(both)) ? 'likely' : undefined;
}

function isFollowed({ text, tokens }: TextContext, row: number): boolean {
  const next = row + 1;
  if (next >= tokens.count) return false;
  const gap = text.slice(tokens.end[row], tokens.start[next]);
  const word = tokens.hash[next]!;
  const after = next + 1 < tokens.count ? tokens.hash[next + 1]! : 0;
  if (gap === ' ') {
    return SPEECH.has(word) || HELPED.has(pair(word, after)) || DONE.has(pair(word, after));
  }
  if (gap === ', ') return POSSESSIVES.has(word) && ROLES.has(after);
  if (gap === ' (' || gap === '(') return ROLES.has(word);
  return (gap === "'" || gap === '’') && OWNED.has(pair(word, after));
}
