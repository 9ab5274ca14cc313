import type { SkillAssertion } from '@tremplin/profile';
import type { Ranker } from './ranker.ts';

/** Levels of 0 to 4 and degrees of 0 to 5 on Odoo's scale of 0 to 100. */
const PER_LEVEL = 25;
const PER_DEGREE = 20;

/**
 * A degree adds directly, a level counts up to twice what is asked, only the very skill counts.
 *
 * Reference: Odoo 19, hr_recruitment_skills/models/hr_applicant.py:
 * 100 × (Σ min(level, 2 × required) + degree) / (Σ required + expected degree).
 */
export const odoo: Ranker = {
  name: 'odoo',
  prepare: async ({ candidates }) => {
    const levels = candidates.map(
      ({ profile }) =>
        new Map(profile.skills.map((assertion) => [assertion.skill, told(assertion)])),
    );
    return async ({ job, expectedDegree }) =>
      candidates.map(({ credentials }, i) => {
        let sum = credentials.degree * PER_DEGREE;
        let asked = expectedDegree * PER_DEGREE;
        for (const { skill, minimumLevel } of job.requirements) {
          const required = minimumLevel * PER_LEVEL;
          sum += Math.min((levels[i]!.get(skill) ?? 0) * PER_LEVEL, 2 * required);
          asked += required;
        }
        return (100 * sum) / asked;
      });
  },
};

/** The one level that such a system holds: what the person says, else the best that is known. */
function told({ evidence }: SkillAssertion): number {
  const own = evidence.filter(({ kind }) => kind === 'self');
  return Math.max(...(own.length > 0 ? own : evidence).map(({ level }) => level ?? 2));
}
