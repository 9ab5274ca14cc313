import type { Audience, SentenceParts } from '../explanation.ts';
import type { Verdict } from '../match.ts';

type Counts = Readonly<Record<Verdict['verdict'], number>>;

export interface ExplanationWords {
  readonly decimalMark: string;
  summary(fit: string, reach: string, counts: Counts): string;
  sentence(parts: SentenceParts): string;
  /** Follows the summary where something shows a pace. */
  pace(percent: string, skills: readonly string[]): string;
}

type Of<K extends Verdict['verdict']> = Extract<Verdict, { verdict: K }>;

const ENGLISH_SHOWN: Readonly<Record<Audience, string>> = {
  recruiter: 'the person shows',
  candidate: 'you show',
};

const FRENCH_SHOWN: Readonly<Record<Audience, string>> = {
  recruiter: 'la personne montre',
  candidate: 'vous montrez',
};

function english(audience: Audience): ExplanationWords {
  const isYou = audience === 'candidate';
  return {
    decimalMark: '.',
    summary: (fit, reach, { met, reachable, unknown, notMet }) =>
      `${isYou ? 'You have' : 'The person has'} ${fit} of what the job asks for today, and ${reach} by the end of the ramp-up: ${met} met, ${reachable} reachable, ${unknown} unknown, ${notMet} not met.`,
    pace: (percent, skills) =>
      ` ${isYou ? 'You are' : 'The person is'} taken to learn ${percent} faster than usual: ${skills.join(', ')} ${skills.length === 1 ? 'shows' : 'show'} it.`,
    sentence(parts) {
      const { skill, level, verdict, label, number } = parts;
      const start = `${skill}, level ${level}: `;
      const about = verdict.level
        ? `${ENGLISH_SHOWN[audience]} about ${number(verdict.level.mean, 1)}`
        : '';
      switch (verdict.verdict) {
        case 'met':
          return `${start}met; ${about}${verdict.via === null ? '' : ` through ${label(verdict.via)}`}.`;
        case 'reachable':
          return `${start}reachable; ${englishPath(verdict, parts)}.`;
        case 'unknown':
          return `${start}unknown, which is not "not met"; ${englishDoubt(verdict, parts, about)}.`;
        case 'notMet':
          return `${start}not met; nothing that ${isYou ? 'you have' : 'the person has'} shown brings it into reach of the ramp-up.`;
      }
    },
  };
}

function englishPath(
  { path, hours, weeks, planned }: Of<'reachable'>,
  parts: SentenceParts,
): string {
  const { label, number } = parts;
  const steps = path.map((step) => {
    const how =
      step.because === 'practice'
        ? 'by practice'
        : step.from === null
          ? 'from the start'
          : `from ${label(step.from)}`;
    return `${label(step.skill)} ${how} (${number(step.hours, 0)} h)`;
  });
  const share =
    planned < 1 ? `, of which the ramp-up has time for ${number(planned * 100, 0)} %` : '';
  return `${steps.join(', then ')}: ${number(hours, 0)} hours, ${weeks} weeks at the pace of the job${share}`;
}

function englishDoubt(
  { settledBy, suggestion }: Of<'unknown'>,
  { label, number }: SentenceParts,
  about: string,
): string {
  const why =
    suggestion !== null
      ? `${number(suggestion.shown * 100, 0)} % of what ${label(suggestion.occupation)} needs is shown`
      : about === ''
        ? 'nothing is known yet'
        : `${about}, not surely enough`;
  return `${why}; ${settledBy === 'assessment' ? 'a test of this skill' : 'any evidence of it'} would settle it`;
}

function french(audience: Audience): ExplanationWords {
  const isYou = audience === 'candidate';
  return {
    decimalMark: ',',
    summary: (fit, reach, { met, reachable, unknown, notMet }) =>
      `${isYou ? 'Vous avez' : 'La personne a'} ${fit} de ce que le poste demande aujourd’hui, et ${reach} à la fin de la montée en compétences : acquis ${met}, atteignable ${reachable}, inconnu ${unknown}, non acquis ${notMet}.`,
    pace: (percent, skills) =>
      ` ${isYou ? 'Vous êtes supposé·e' : 'La personne est supposée'} apprendre ${percent} plus vite que d’ordinaire : ${skills.map((skill) => `« ${skill} »`).join(', ')} le ${skills.length === 1 ? 'montre' : 'montrent'}.`,
    sentence(parts) {
      const { skill, level, verdict, label, number } = parts;
      const start = `${skill}, niveau ${level} : `;
      const about = verdict.level
        ? `${FRENCH_SHOWN[audience]} environ ${number(verdict.level.mean, 1)}`
        : '';
      switch (verdict.verdict) {
        case 'met':
          return `${start}acquis ; ${about}${verdict.via === null ? '' : `, par « ${label(verdict.via)} »`}.`;
        case 'reachable':
          return `${start}atteignable ; ${frenchPath(verdict, parts)}.`;
        case 'unknown':
          return `${start}inconnu, ce qui n’est pas « non acquis » ; ${frenchDoubt(verdict, parts, about)}.`;
        case 'notMet':
          return `${start}non acquis ; rien de ce que ${isYou ? 'vous avez' : 'la personne a'} montré ne le met à portée de la montée en compétences.`;
      }
    },
  };
}

function frenchPath(
  { path, hours, weeks, planned }: Of<'reachable'>,
  parts: SentenceParts,
): string {
  const { label, number } = parts;
  const steps = path.map((step) => {
    const how =
      step.because === 'practice'
        ? 'par la pratique'
        : step.from === null
          ? 'depuis le début'
          : `à partir de « ${label(step.from)} »`;
    return `« ${label(step.skill)} » ${how} (${number(step.hours, 0)} h)`;
  });
  const share =
    planned < 1
      ? `, dont la montée en compétences laisse le temps de ${number(planned * 100, 0)} %`
      : '';
  return `${steps.join(', puis ')} : ${number(hours, 0)} heures, ${weeks} semaines au rythme du poste${share}`;
}

function frenchDoubt(
  { settledBy, suggestion }: Of<'unknown'>,
  { label, number }: SentenceParts,
  about: string,
): string {
  const why =
    suggestion !== null
      ? `${number(suggestion.shown * 100, 0)} % de ce que demande « ${label(suggestion.occupation)} » est montré`
      : about === ''
        ? 'rien n’est encore connu'
        : `${about}, sans certitude suffisante`;
  return `${why} ; ${settledBy === 'assessment' ? 'un test de cette compétence' : 'toute preuve de cette compétence'} lèverait le doute`;
}

export function explanationWords(language: 'en' | 'fr', audience: Audience): ExplanationWords {
  return language === 'fr' ? french(audience) : english(audience);
}
