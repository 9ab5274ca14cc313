import { DEGREES } from '../credentials.ts';
import type { BiasMatcher } from '../bias-matcher.ts';

const PER_DEGREE = 20;
/** Of a skill that is there, and of one that is asked for: neither text says a level. */
const LEVEL = 50;
const EXPECTED_DEGREE = 3;

/**
 * Skills and degree as somebody would type them from the CV into the form: the skills of the ad whose words stand in
 * the CV, and the highest degree named. A degree adds directly to the score.
 *
 * Reference: Odoo 19, hr_recruitment_skills/models/hr_applicant.py:
 * 100 × (Σ min(level, 2 × required) + degree) / (Σ required + expected degree).
 */
export const odoo: BiasMatcher = {
  name: 'odoo',
  create: ({ material }) => {
    const labels = Array.from(new Set(material.jobs.flatMap(({ skills = [] }) => skills)));
    const heldBy = (text: string): readonly string[] =>
      labels.filter((label) => text.includes(label));
    return Promise.resolve((items) =>
      items.map(({ id, job, candidate }) => {
        const asked = heldBy(job);
        const held = new Set(heldBy(candidate));
        const skills = asked.filter((label) => held.has(label)).length * LEVEL;
        const degree = degreeOf(candidate) * PER_DEGREE;
        const required = asked.length * LEVEL + EXPECTED_DEGREE * PER_DEGREE;
        return { id, score: (100 * (skills + degree)) / required };
      }),
    );
  },
};

function degreeOf(text: string): number {
  return Math.max(0, ...DEGREES.map(({ words, degree }) => (text.includes(words) ? degree : 0)));
}
