import {
  conceptIds,
  skillsOf,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';

/** Neighbours and the power of their similarity, at their best on this task. */
const NEIGHBORS = 25;
const POWER = 3;

/**
 * The baseline: the 25 occupations with the highest idf-cosine of essential skills vote for theirs with their
 * similarity³.
 *
 * @returns skills not given, most votes first.
 */
export function createKnnCompletion(
  ontology: Ontology,
): (given: readonly SkillId[]) => readonly SkillId[] {
  const lists = (conceptIds(ontology, 'occupation') as readonly OccupationId[])
    .map((id) => essentialOf(ontology, id))
    .filter((skills) => skills.length > 0);
  const usedBy = new Map<SkillId, number[]>();
  lists.forEach((skills, i) => {
    for (const skill of skills) usedBy.set(skill, [...(usedBy.get(skill) ?? []), i]);
  });
  const weight = (skill: SkillId): number =>
    Math.log((lists.length + 1) / ((usedBy.get(skill)?.length ?? 0) + 0.5)) ** 2;
  const lengthOf = (skills: readonly SkillId[]): number =>
    Math.sqrt(skills.reduce((sum, skill) => sum + weight(skill), 0));
  const lengths = lists.map(lengthOf);
  return (given) => {
    const products = new Map<number, number>();
    for (const skill of given)
      for (const i of usedBy.get(skill) ?? [])
        products.set(i, (products.get(i) ?? 0) + weight(skill));
    const votes = new Map<SkillId, number>();
    const nearest = [...products]
      .map(([i, product]) => ({ i, cosine: product / (lengths[i]! * lengthOf(given)) }))
      .toSorted((a, b) => b.cosine - a.cosine || a.i - b.i)
      .slice(0, NEIGHBORS);
    for (const { i, cosine } of nearest)
      for (const skill of lists[i]!) votes.set(skill, (votes.get(skill) ?? 0) + cosine ** POWER);
    const known = new Set(given);
    return [...votes]
      .filter(([skill]) => !known.has(skill))
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([skill]) => skill);
  };
}

function essentialOf(ontology: Ontology, occupation: OccupationId): readonly SkillId[] {
  return skillsOf(ontology, occupation).flatMap(({ skill, relationType }) =>
    relationType === 'essential' ? [skill] : [],
  );
}
