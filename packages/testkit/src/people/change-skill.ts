import { conceptIds, preferredLabel, type Ontology, type SkillId } from '@tremplin/ontology';
import { createSeededRandom, seedOf } from '../seeded-random.ts';
import type { HeldSkill, Person } from './person.ts';

/** The same person with one skill swapped for one they do not have: a control that must change a profile. */
export function changeSkill(person: Person, ontology: Ontology, seed: number): Person {
  const { career, language } = person;
  const held = new Set<SkillId>(career.skills.map(({ skill }) => skill));
  const random = createSeededRandom(seedOf(seed, person.id, 'skill'));
  const removed = random.pick(career.skills);
  const others = (conceptIds(ontology, 'skill') as readonly SkillId[]).filter(
    (id) => !held.has(id),
  );
  const skill = random.pick(others);
  const added = { ...removed, skill, label: preferredLabel(ontology, skill, language) };
  const swapped = (skills: readonly HeldSkill[]): readonly HeldSkill[] =>
    skills.map((one) => (one.skill === removed.skill ? added : one));
  return {
    ...person,
    career: {
      ...career,
      skills: swapped(career.skills),
      jobs: career.jobs.map((job) => ({ ...job, skills: swapped(job.skills) })),
      projects: career.projects.map(swapped),
    },
  };
}
