import { conceptIds, preferredLabel, type Ontology } from '@tremplin/ontology';
import type { JobImport, JobRequirement } from '../../src/index.ts';

/** What a person found in an ad, before any code read it. */
export interface AnnotatedAd {
  /** The pack whose concepts are named. */
  readonly pack: 'digital' | 'esco';
  readonly language: 'en' | 'fr';
  readonly demands: readonly Demand[];
}

/** One thing that an ad asks for. */
interface Demand {
  /** The words of the ad. */
  readonly quote: string;
  readonly need: 'essential' | 'optional';
  /** English preferred labels of any concept that says it; none where the pack has nothing for it. */
  readonly skills: readonly string[];
  /** Where the ad says it. */
  readonly level?: number;
}

/** Each a list of what it is about. */
export interface DemandCounts {
  /** Demands that were read. */
  readonly right: readonly string[];
  /** Requirements that the ad does not make. */
  readonly wrong: readonly string[];
  /** Demands that were not read. */
  readonly missed: readonly string[];
  /** Requirements beyond the first for one demand, unless one of them is enough. */
  readonly twice: readonly string[];
  /** Of those right: read as essential and not, or the other way round. */
  readonly need: readonly string[];
  /** Of those right: at another level than the ad states. */
  readonly level: readonly string[];
}

/** Compares the requirements that an ad states with those annotated. */
export function countDemands(
  ad: AnnotatedAd,
  { job, findings }: JobImport,
  ontology: Ontology,
): DemandCounts {
  const counts = { right: [], wrong: [], missed: [], twice: [], need: [], level: [] } as Record<
    keyof DemandCounts,
    string[]
  >;
  const left = new Map<string, JobRequirement>();
  for (const requirement of job.requirements) {
    const isStated = findings.some(
      ({ skill, basis }) => skill === requirement.skill && basis === 'stated',
    );
    if (isStated) left.set(preferredLabel(ontology, requirement.skill, 'en')!, requirement);
  }
  const stated = new Map(left);
  for (const { quote, need, skills, level } of ad.demands) {
    const met = skills.filter((name) => stated.has(name)).map((name) => stated.get(name)!);
    if (skills.length === 0) continue;
    if (met.length === 0) {
      counts.missed.push(`"${quote}"`);
      continue;
    }
    counts.right.push(`"${quote}"`);
    const fresh = skills.filter((name) => left.delete(name));
    const isChoice = met.every(({ group }) => group !== undefined && group === met[0]!.group);
    if (!isChoice) counts.twice.push(...fresh.slice(1).map((name) => `${name} for "${quote}"`));
    if (met.every(({ relationType }) => relationType !== need)) counts.need.push(`"${quote}"`);
    if (level !== undefined && met.every(({ minimumLevel }) => minimumLevel !== level))
      counts.level.push(`"${quote}": ${met[0]!.minimumLevel}, not ${level}`);
  }
  counts.wrong.push(...left.keys());
  return counts;
}

/** Labels of an annotation that are no preferred label of the pack. */
export function unknownLabels(ad: AnnotatedAd, ontology: Ontology): readonly string[] {
  const known = new Set(
    conceptIds(ontology, 'skill').map((id) => preferredLabel(ontology, id, 'en')),
  );
  return ad.demands.flatMap(({ skills }) => skills.filter((name) => !known.has(name)));
}
