import { findConcept, skillsOf, type OccupationId, type SkillId } from '@tremplin/ontology';
import type { LinkCandidate } from '@tremplin/linking';
import type {
  Importance,
  Job,
  JobId,
  JobRequirement,
  RampUp,
  RegulatedRequirement,
  RequirementGroup,
} from '../job.ts';
import type {
  JobFinding,
  JobImport,
  JobImportOptions,
  JobIssue,
  JobSource,
  NotUsed,
  SkillSetAside,
} from '../job-import.ts';
import { createOpenChoices } from './open-choices.ts';

/** Taken where a job says nothing about learning: three months, five hours a week. */
const DEFAULT_RAMP_UP: RampUp = { months: 3, hoursPerWeek: 5 };

/** What an occupation needs is expected at foundation level, and weighs less than what the job says itself. */
const INFERRED = { minimumLevel: 1, importance: 2 } as const;

/** With this many skills stated, the usual skills of the occupation are only a bonus. */
const ENOUGH_STATED = 3;

export interface JobBuilder {
  title: string;
  rampUp: RampUp;
  occupation: OccupationId | null;
  readonly notUsed: NotUsed[];
  readonly setAside: SkillSetAside[];
  readonly issues: JobIssue[];
  readonly groups: RequirementGroup[];
  readonly regulated: RegulatedRequirement[];
  /**
   * Opens a choice of which one is enough, and gives its id. Whoever asks for one of its skills without a choice
   * closes it: the others are then optional.
   */
  openChoice(): string;
  addRequirement(
    requirement: JobRequirement,
    finding: Pick<JobFinding, 'source' | 'confidence'>,
  ): void;
  has(skill: SkillId): boolean;
  /** Requirements so far. */
  count(): number;
  finish(id: string): JobImport;
}

/** Gathers requirements from any format, one per skill, whatever the order they come in. */
export function createJobBuilder(options: JobImportOptions): JobBuilder {
  const requirements = new Map<SkillId, JobRequirement>();
  const findings: JobFinding[] = [];
  const choices = createOpenChoices();
  const { ontology } = options.linker;
  const builder: JobBuilder = {
    title: options.title ?? '',
    rampUp: DEFAULT_RAMP_UP,
    occupation: null,
    notUsed: [],
    setAside: [],
    issues: [],
    groups: [],
    regulated: [],
    has: (skill) => requirements.has(skill),
    count: () => requirements.size,
    openChoice() {
      const id = `choice-${builder.groups.length + 1}`;
      builder.groups.push({ id, atLeast: 1 });
      choices.add(id);
      return id;
    },
    addRequirement(requirement, { source, confidence }) {
      const { skill, basis } = requirement;
      const known = requirements.get(skill);
      requirements.set(
        skill,
        known ? choices.settle(stricter(known, requirement), [known, requirement]) : requirement,
      );
      findings.push({ skill, basis, source, confidence });
    },
    finish(id) {
      if (requirements.size === 0) builder.issues.push(nothingAsked());
      const groups = builder.groups.filter(choices.isOpen);
      const job: Job = {
        schemaVersion: 1,
        id: id as JobId,
        title: builder.title,
        ontology: { id: ontology.meta.id, version: ontology.meta.version, hash: ontology.hash },
        occupation: builder.occupation,
        requirements: Array.from(requirements.values(), choices.requirement).toSorted((a, b) =>
          a.skill < b.skill ? -1 : 1,
        ),
        rampUp: builder.rampUp,
        ...(groups.length > 0 && { groups }),
        ...(builder.regulated.length > 0 && { regulated: builder.regulated }),
      };
      const { notUsed, setAside, issues } = builder;
      return { job, findings, setAside, notUsed, issues };
    },
  };
  return builder;
}

/** Two mentions of one skill: the stronger demand holds, and what is stated goes before what is inferred. */
function stricter(a: JobRequirement, b: JobRequirement): JobRequirement {
  if (a.basis !== b.basis) return a.basis === 'stated' ? a : b;
  return {
    ...a,
    relationType:
      a.relationType === 'essential' || b.relationType === 'essential' ? 'essential' : 'optional',
    minimumLevel: a.minimumLevel > b.minimumLevel ? a.minimumLevel : b.minimumLevel,
    importance: Math.max(a.importance, b.importance) as Importance,
  };
}

function nothingAsked(): JobIssue {
  return {
    code: 'no-requirements',
    source: {},
    message:
      'no skill of the pack was found in this job; name the skills it needs, or use a pack that holds them',
  };
}

/** Notes the occupation of the job and adds the essential skills that the job did not state itself. */
export function addOccupation(
  builder: JobBuilder,
  options: JobImportOptions,
  { candidate, source }: { readonly candidate: LinkCandidate; readonly source: JobSource },
): void {
  const occupation = findConcept(options.linker.ontology, candidate.concept) as OccupationId;
  const bonus = builder.count() >= ENOUGH_STATED;
  builder.occupation = occupation;
  for (const { skill, relationType } of skillsOf(options.linker.ontology, occupation)) {
    if (relationType !== 'essential' || builder.has(skill)) continue;
    builder.addRequirement(
      { skill, relationType: bonus ? 'optional' : 'essential', ...INFERRED, basis: 'inferred' },
      { source, confidence: candidate.confidence },
    );
  }
}
