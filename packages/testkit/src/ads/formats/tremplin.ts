import type { Ad } from '../ad.ts';

/** The job as a host passes it in: labels, levels, importance. */
export function tremplinAd({ id, titles, language, skills, rampUp }: Ad): object {
  return {
    id,
    title: titles.f === titles.m ? titles.m : `${titles.m} / ${titles.f}`,
    language,
    requirements: skills.map(({ label, relationType, minimumLevel, importance }) => ({
      skill: label,
      relationType,
      minimumLevel,
      importance,
    })),
    ...(rampUp && { rampUp }),
  };
}
