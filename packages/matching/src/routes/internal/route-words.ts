import type { Knowledge } from '../route.ts';

export interface ConditionFacts {
  readonly skill: string;
  readonly level: number;
  readonly is: Knowledge;
  /** Estimated level, `null` where nothing shows the skill. */
  readonly mean: number | null;
}

const ENGLISH: Readonly<Record<Knowledge, string>> = {
  shown: 'the evidence shows it',
  unknown: 'the evidence does not tell, which is not "no"',
  below: 'the evidence speaks for less',
};

const FRENCH: Readonly<Record<Knowledge, string>> = {
  shown: 'les preuves le montrent',
  unknown: 'les preuves ne tranchent pas, ce qui n’est pas « non »',
  below: 'les preuves indiquent moins',
};

/** `SQL, level 2: the evidence shows it (about 2.7).` */
export function conditionSentence(
  { skill, level, is, mean }: ConditionFacts,
  language: 'en' | 'fr',
): string {
  if (language === 'fr') {
    const about = mean === null ? 'rien encore' : `environ ${mean.toFixed(1).replace('.', ',')}`;
    return `« ${skill} », niveau ${level} : ${FRENCH[is]} (${about}).`;
  }
  return `${skill}, level ${level}: ${ENGLISH[is]} (${mean === null ? 'nothing yet' : `about ${mean.toFixed(1)}`}).`;
}
