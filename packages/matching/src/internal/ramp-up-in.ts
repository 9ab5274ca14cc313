import type { RampUp } from '../job.ts';
import { NUMBER, numberOf } from './number-words.ts';

/** Weekly hours taken when a text promises training without saying how much of the week. */
const HOURS_PER_WEEK = 7;
const HOURS_PER_DAY = 7;
const MOST_MONTHS = 24;
const MOST_HOURS = 40;

/** How far from the months the hours may stand, in characters. */
const NEARBY = 160;

const LEARNING =
  'training|train|learn(?:ing)?|ramp-?up|onboarding|mentor(?:ing|ed)?|formation|formée?s?|apprendre|accompagnement|tutorat|montée en compétences?';
const MONTHS = String.raw`(?<months>${NUMBER})[ -](?:first )?(?:months?|mois)|(?:first|premiers) (?<first>${NUMBER}) (?:months?|mois)|(?<premiers>${NUMBER}) premiers mois`;

const RAMP_UP = [
  new RegExp(String.raw`(?<!\p{L})(?:${LEARNING})(?!\p{L})[^.\n]{0,80}?(?:${MONTHS})`, 'iu'),
  new RegExp(String.raw`(?:${MONTHS})[^.\n]{0,80}?(?<!\p{L})(?:${LEARNING})(?!\p{L})`, 'iu'),
];

const PER_WEEK = String.raw`(?:a|per|each|par) (?:week|semaine)|/\s?(?:week|semaine|sem)|hebdomadaires?|weekly`;
const HALF_DAY = new RegExp(String.raw`(?:half a day|demi-journée) (?:${PER_WEEK})`, 'iu');
const DAYS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${NUMBER}|a) (?:days?|jours?|journées?) (?:${PER_WEEK})`,
  'iu',
);
const HOURS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${NUMBER})\s?(?:h|hours?|heures?) ?(?:${PER_WEEK})`,
  'iu',
);

/** The time to learn that a text promises, if any: `training for four months, half a day a week`. */
export function rampUpIn(text: string): RampUp | undefined {
  const match = RAMP_UP.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!match) return undefined;
  const { months, first, premiers } = match.groups!;
  const around = text.slice(match.index, match.index + match[0].length + NEARBY);
  return {
    months: Math.min(MOST_MONTHS, numberOf((months ?? first ?? premiers)!)),
    hoursPerWeek: Math.min(MOST_HOURS, hoursIn(around) ?? HOURS_PER_WEEK),
  };
}

function hoursIn(text: string): number | undefined {
  if (HALF_DAY.test(text)) return HOURS_PER_DAY / 2;
  const days = DAYS.exec(text)?.[1];
  if (days !== undefined) return HOURS_PER_DAY * (days.toLowerCase() === 'a' ? 1 : numberOf(days));
  const hours = HOURS.exec(text)?.[1];
  return hours === undefined ? undefined : numberOf(hours);
}
