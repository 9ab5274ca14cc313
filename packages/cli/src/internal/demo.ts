import type { Match, Ranking } from '@tremplin/matching';
import type { Ontology } from '@tremplin/ontology';
import type { Profile } from '@tremplin/profile';
import type { ImportedJob } from './import-job-file.ts';

/** `manifest.json` of the demo: file stem → who that is. */
export interface DemoManifest {
  readonly candidates: Readonly<Record<string, { readonly en: string; readonly fr: string }>>;
}

export interface DemoCandidate {
  readonly profile: Profile;
  /** How many items of the CV stayed behind. */
  readonly dropped: number;
  readonly who: DemoManifest['candidates'][string] | undefined;
}

export interface DemoJob {
  readonly imported: ImportedJob;
  readonly ranking: Ranking;
  /** Whose reach exceeds fit the most. */
  readonly best: Match | undefined;
}

export interface Demo {
  readonly folder: string;
  readonly ontology: Ontology;
  readonly candidates: readonly DemoCandidate[];
  readonly jobs: readonly DemoJob[];
}
