import type { OccupationId, SkillId } from '../concept.ts';
import { idAt } from '../internal/concept-rows.ts';
import type { Ontology } from '../ontology.ts';
import { skillsOf } from '../skills-of.ts';
import type { DistanceContext } from './distance-context.ts';
import { planPath } from './plan-path.ts';
import { occupationNumber, transferValues } from './rank-occupations.ts';
import { occupationRowsOf } from './signals/occupation-rows.ts';
import {
  OCCUPATION_SIGNALS,
  occupationSignals,
  type OccupationSignal,
} from './signals/occupation-signals.ts';
import { skillSubstitutesOf } from './signals/skill-substitutes.ts';

/** A skill that the other occupation needs, and what stands in for it. */
export interface SubstitutedSkill {
  readonly skill: SkillId;
  /** The skill of the first occupation that brings most for it. */
  readonly from: SkillId;
  /** How much it brings, ∈ [0.3, 1). */
  readonly share: number;
}

/** What one occupation brings to another. Made by `Distances.transferability`. */
export interface Transferability {
  readonly from: OccupationId;
  readonly to: OccupationId;
  /** ∈ [0, 1]; not the same in the other direction. */
  readonly value: number;
  /** What the value is the weighted mean of, each ∈ [0, 1]; those that the pack and the call give. */
  readonly signals: Readonly<Partial<Record<OccupationSignal, number>>>;
  /** Skills of both, the most distinctive first. */
  readonly shared: readonly SkillId[];
  /** Skills of `to` that are near to one of `from`, the most distinctive first. */
  readonly substituted: readonly SubstitutedSkill[];
  /** Skills of `to` that nothing in `from` is near to, the most distinctive first. */
  readonly lacking: readonly SkillId[];
  /** Hours to all essential skills of `to` for somebody with all skills of `from`. */
  readonly hours: number;
}

/** See `Distances.transferability`. */
export function transferability(
  { ontology, vectors }: DistanceContext,
  from: OccupationId,
  to: OccupationId,
): Transferability {
  const [own, other] = [occupationNumber(ontology, from), occupationNumber(ontology, to)];
  const { rows } = occupationRowsOf(ontology);
  const signalRows = occupationSignals(ontology, own, vectors);
  const signals = Object.fromEntries(
    OCCUPATION_SIGNALS.flatMap((name) =>
      signalRows[name] ? [[name, signalRows[name][other]!]] : [],
    ),
  );
  const skills = new Set(skillsOf(ontology, from).map(({ skill }) => skill));
  return {
    from,
    to,
    value: transferValues(signalRows, rows.length)[other]!,
    signals,
    ...compareSkills(ontology, own, other),
    hours: planPath(ontology, { skills, occupation: to }).hours,
  };
}

function compareSkills(
  ontology: Ontology,
  own: number,
  other: number,
): Pick<Transferability, 'shared' | 'substituted' | 'lacking'> {
  const { skills, weights } = occupationRowsOf(ontology);
  const best = bestSubstitutes(ontology, skills[own]!);
  const needed = [...skills[other]!.keys()]
    // What few occupations need tells most; skills are in id order, which settles ties.
    .toSorted((a, b) => weights[other]![b]! - weights[other]![a]! || a - b)
    .map((k) => skills[other]![k]!);
  const id = (row: number): SkillId => idAt(ontology, row) as SkillId;
  return {
    shared: needed.filter((row) => best.get(row)?.from === row).map(id),
    substituted: needed.flatMap((row) => {
      const found = best.get(row);
      return !found || found.from === row
        ? []
        : [{ skill: id(row), from: id(found.from), share: found.share }];
    }),
    lacking: needed.filter((row) => !best.has(row)).map(id),
  };
}

/** For every skill near to one of `skills`, the one that brings most; the skill itself before any other. */
function bestSubstitutes(
  ontology: Ontology,
  skills: Uint32Array,
): ReadonlyMap<number, { readonly from: number; readonly share: number }> {
  const substitutes = skillSubstitutesOf(ontology);
  const best = new Map<number, { readonly from: number; readonly share: number }>();
  for (const from of skills) {
    const { skills: others, shares } = substitutes.from(from);
    others.forEach((row, k) => {
      const known = best.get(row);
      const share = row === from ? Number.POSITIVE_INFINITY : shares[k]!;
      if (!known || share > known.share) best.set(row, { from, share });
    });
  }
  return best;
}
