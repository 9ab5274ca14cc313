import { findConcept, kindOf, type Ontology } from '@tremplin/ontology';
import { MIGRATION } from '../internal/check-job.ts';
import { firstRepeated } from '../internal/ranking-order.ts';
import { MatchingError } from '../matching-error.ts';
import { routeSchema } from './internal/route-schema.ts';
import type { Route, RouteStep } from './route.ts';

/**
 * Checks a route that comes from outside: each way leads to a step that exists, each step can be got to, no way leads back, and
 * from each step there is always a way on.
 *
 * @throws MatchingError `invalid-route`, naming each problem; `unknown-concept`.
 *
 * @example
 * ```ts
 * import { parseRoute } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const both = (en: string, fr: string) => ({ en, fr });
 * const route = parseRoute(
 *   { schemaVersion: 1, id: 'web', version: '1', start: 'test', steps: [
 *     { id: 'test', kind: 'test', title: both('HTML test', 'Test HTML'), branches: [
 *       { when: [], next: null, reason: both('Everybody starts here.', 'Tout le monde commence ici.') } ] } ] },
 *   { ontology: digitalPack() },
 * );
 * route.steps.length; // 1
 * ```
 */
export function parseRoute(input: unknown, options: { readonly ontology: Ontology }): Route {
  const parsed = routeSchema.safeParse(input);
  if (!parsed.success)
    throw refused(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'route'}: ${message}`),
    );
  const route = parsed.data;
  const problems = problemsOf(route);
  if (problems.length > 0) throw refused(problems);
  refuseUnknownSkills(route, options.ontology);
  return route;
}

function refused(problems: readonly string[]): MatchingError {
  return new MatchingError(
    'invalid-route',
    `route refused: ${problems.join('; ')}; see routeJsonSchema() and the documentation of parseRoute`,
  );
}

function problemsOf({ start, steps }: Route): readonly string[] {
  const repeated = firstRepeated(steps.map(({ id }) => id));
  if (repeated !== undefined) return [`step "${repeated}" stands twice`];
  const byId = new Map(steps.map((step) => [step.id, step]));
  const problems = byId.has(start) ? [] : [`start: there is no step "${start}"`];
  for (const { id, branches } of steps) {
    for (const { next } of branches)
      if (next !== null && !byId.has(next))
        problems.push(`"${id}" leads to "${next}", which is no step`);
    const open = branches.findIndex(({ when }) => when.length === 0);
    if (open < 0) problems.push(`"${id}" has no way for whatever is left (an empty "when", last)`);
    else if (open < branches.length - 1)
      problems.push(`"${id}" has ways after the one for whatever is left`);
  }
  return problems.length > 0 ? problems : problemsOfWays(byId, start);
}

/** A circle, or steps that no way leads to. */
function problemsOfWays(byId: ReadonlyMap<string, RouteStep>, start: string): readonly string[] {
  const done = new Set<string>();
  const trail: string[] = [];
  const circleFrom = (id: string): string | undefined => {
    if (trail.includes(id))
      return [...trail.slice(trail.indexOf(id)), id].map((each) => `"${each}"`).join(' → ');
    if (done.has(id)) return undefined;
    trail.push(id);
    for (const { next } of byId.get(id)!.branches) {
      const circle = next === null ? undefined : circleFrom(next);
      if (circle !== undefined) return circle;
    }
    trail.pop();
    done.add(id);
    return undefined;
  };
  const circle = circleFrom(start);
  if (circle !== undefined) return [`the steps go in a circle: ${circle}`];
  return [...byId.keys()].filter((id) => !done.has(id)).map((id) => `no way leads to "${id}"`);
}

function refuseUnknownSkills({ steps }: Route, ontology: Ontology): void {
  const skills = steps.flatMap(({ branches }) =>
    branches.flatMap(({ when }) => when.map(({ skill }) => skill)),
  );
  const unknown = skills.find((skill) => {
    const concept = findConcept(ontology, skill);
    return concept === undefined || kindOf(ontology, concept) !== 'skill';
  });
  if (unknown === undefined) return;
  throw new MatchingError(
    'unknown-concept',
    `a condition of the route names ${unknown.slice(0, 80)}, which is no skill of pack ${ontology.meta.id} ${ontology.meta.version}; after an update of the pack, bring it over: ${MIGRATION}`,
  );
}
