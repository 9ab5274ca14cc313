import type { SkillId } from '@tremplin/ontology';
import type { Profile, ProfileId } from '@tremplin/profile';
import type { Job } from '../job.ts';
import type { LearningDemand } from '../paths/learning-plan.ts';

/** Somebody who learns and teaches, and the job that they aim at. */
export interface PeerMember {
  readonly profile: Profile;
  readonly job: Job;
}

/** Two or three people around one skill. */
export interface Lesson {
  readonly teacher: ProfileId;
  readonly skill: SkillId;
  /** One or two, in id order. */
  readonly learners: readonly ProfileId[];
  /** Hours that they spend together: as long as the slowest of them needs. */
  readonly hours: number;
}

export interface PeerLoad {
  readonly member: ProfileId;
  readonly teachingHours: number;
  /** Skills that the member is taught. */
  readonly learns: number;
}

/** Who teaches whom what. Pseudonyms, skills and hours, and nothing else. Made by `formPeerGroups`. */
export interface PeerGroups {
  /** By teacher, skill, then learners. */
  readonly lessons: readonly Lesson[];
  /** In id order; everybody is there. */
  readonly loads: readonly PeerLoad[];
  /** Hours of whoever teaches most, and hours below which no choice of teachers brings that. */
  readonly maximumLoad: number;
  readonly lowerBound: number;
  /** True where all choices were examined, or the bound is met: nobody can be spared more. */
  readonly isOptimal: boolean;
  /** What nobody in the group can teach. */
  readonly unmet: readonly { readonly member: ProfileId; readonly demand: LearningDemand }[];
}
