import type { LogHead, LogProblem, LogVerification, Replay } from '@tremplin/matching';
import type { UiLanguage } from './ui-language.ts';

/** What `tremplin log` says. */
export interface LogMessages {
  holds(found: LogVerification): string;
  broken(problem: NonNullable<LogVerification['problem']>): string;
  replay(replay: Replay): string;
  recorded(sequence: number, head: LogHead): string;
}

const ENGLISH: Readonly<Record<LogProblem, string>> = {
  unreadable: 'is no JSON',
  'not-canonical': 'was changed',
  'wrong-hash': 'was changed',
  'wrong-sequence': 'is not the one that belongs there',
  'wrong-previous': 'does not follow the one before it',
  truncated: 'is missing: the log was longer',
  'other-head': 'is another than the head that was kept',
  'missing-content': 'has lost what it rests on',
  'wrong-content': 'rests on something that was changed',
};

const FRENCH: Readonly<Record<LogProblem, string>> = {
  unreadable: "n'est pas du JSON",
  'not-canonical': 'a été modifiée',
  'wrong-hash': 'a été modifiée',
  'wrong-sequence': "n'est pas celle qui doit être là",
  'wrong-previous': 'ne suit pas la précédente',
  truncated: 'manque : le journal était plus long',
  'other-head': "n'est pas la tête conservée",
  'missing-content': 'a perdu ce sur quoi elle repose',
  'wrong-content': 'repose sur quelque chose qui a été modifié',
};

export const LOG_MESSAGES: Readonly<Record<UiLanguage, LogMessages>> = {
  en: {
    holds: ({ entries, head, erased }) =>
      `All ${entries} entries hold; ${erased} hashes erased; head ${headText(head)}`,
    broken: ({ sequence, kind }) => `Entry ${sequence} ${ENGLISH[kind]} (${kind}).`,
    replay: ({ entry, isSame, different, erased }) =>
      `Entry ${entry.sequence}: ${isSame ? 'the same to the byte' : `different for ${different.join(', ')}`}; ` +
      `${entry.people.length - erased} people, ${erased} erased; made by ${entry.engine}`,
    recorded: (sequence, head) =>
      `log: entry ${sequence}; keep its head elsewhere: ${headText(head)}`,
  },
  fr: {
    holds: ({ entries, head, erased }) =>
      `Les ${entries} entrées tiennent ; ${erased} empreintes effacées ; tête ${headText(head)}`,
    broken: ({ sequence, kind }) => `L'entrée ${sequence} ${FRENCH[kind]} (${kind}).`,
    replay: ({ entry, isSame, different, erased }) =>
      `Entrée ${entry.sequence} : ${isSame ? "identique à l'octet" : `différente pour ${different.join(', ')}`} ; ` +
      `${entry.people.length - erased} personnes, ${erased} effacées ; faite par ${entry.engine}`,
    recorded: (sequence, head) =>
      `journal : entrée ${sequence} ; gardez sa tête ailleurs : ${headText(head)}`,
  },
};

function headText({ entries, hash }: LogHead): string {
  return `${entries}:${hash}`;
}
