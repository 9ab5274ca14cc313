import {
  createOntology,
  findConcept,
  type ConceptRecord,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import type { Evidence, Profile, ProfileId } from '@tremplin/profile';
import type { Job, JobId, JobRequirement } from '../src/index.ts';

const skill = (code: string, learningHours: number): ConceptRecord => ({
  id: `urn:test:${code}`,
  kind: 'skill',
  learningHours,
  labels: { en: { preferred: code, alternatives: [] } },
});

/** Six skills with round hours: `html` ← `css`, `html` ← `js` ← `react`, `vue` beside `react`, `sewing` apart. */
export const ontology: Ontology = createOntology({
  meta: {
    id: 'web',
    version: '1',
    title: 'Web',
    languages: ['en'],
    licence: 'CC0-1.0',
    attribution: '',
  },
  concepts: [
    skill('html', 20),
    skill('css', 40),
    skill('js', 100),
    skill('react', 50),
    skill('vue', 50),
    skill('sewing', 80),
  ],
  occupationSkills: [],
  skillRelations: [
    { skill: 'urn:test:css', relatedSkill: 'urn:test:html', relationType: 'essential' },
    { skill: 'urn:test:js', relatedSkill: 'urn:test:html', relationType: 'essential' },
    { skill: 'urn:test:react', relatedSkill: 'urn:test:js', relationType: 'essential' },
    { skill: 'urn:test:vue', relatedSkill: 'urn:test:js', relationType: 'essential' },
    { skill: 'urn:test:react', relatedSkill: 'urn:test:vue', relationType: 'optional' },
  ],
  broader: [],
});

export const SKILLS = ['html', 'css', 'js', 'react', 'vue', 'sewing'] as const;
export const skillId = (code: string): SkillId =>
  findConcept(ontology, `urn:test:${code}`) as SkillId;

const reference = { id: ontology.meta.id, version: ontology.meta.version, hash: ontology.hash };

export const tested = (level: Evidence['level']): Evidence => ({
  kind: 'assessment',
  basis: 'stated',
  level,
  recency: 'current',
  duration: 'unknown',
  verified: true,
});

export const claimed: Evidence = {
  ...tested(null),
  kind: 'self',
  recency: 'unknown',
  verified: false,
};

export function profileOf(
  id: string,
  skills: Readonly<Record<string, readonly Evidence[]>>,
): Profile {
  return {
    schemaVersion: 1,
    id: id as ProfileId,
    ontology: reference,
    skills: Object.entries(skills)
      .map(([code, evidence]) => ({ skill: skillId(code), evidence }))
      .toSorted((a, b) => (a.skill < b.skill ? -1 : 1)),
  };
}

export function requirement(code: string, change: Partial<JobRequirement> = {}): JobRequirement {
  return {
    skill: skillId(code),
    relationType: 'essential',
    minimumLevel: 2,
    importance: 3,
    basis: 'stated',
    ...change,
  };
}

export function jobOf(
  id: string,
  requirements: readonly JobRequirement[],
  change: Partial<Job> = {},
): Job {
  return {
    schemaVersion: 1,
    id: id as JobId,
    title: id,
    ontology: reference,
    occupation: null,
    requirements,
    // 3 months × 52/12 weeks × 10 hours = 130 hours
    rampUp: { months: 3, hoursPerWeek: 10 },
    ...change,
  };
}
