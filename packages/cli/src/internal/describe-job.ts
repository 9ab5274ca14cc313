import type { JobImport } from '@tremplin/matching';
import { preferredLabel, type Ontology } from '@tremplin/ontology';
import type { UiLanguage } from './ui-language.ts';

/** A job as it stands in `--json`, keys always in this order. */
export function describeJob(
  { job, notUsed, setAside }: Omit<JobImport, 'issues'>,
  ontology: Ontology,
  language: UiLanguage,
): object {
  return {
    id: job.id,
    title: job.title,
    occupation: job.occupation,
    ...(job.occupation !== null && {
      occupationLabel: preferredLabel(ontology, job.occupation, language),
    }),
    requirements: job.requirements.map((requirement) => ({
      skill: requirement.skill,
      label: preferredLabel(ontology, requirement.skill, language),
      relationType: requirement.relationType,
      minimumLevel: requirement.minimumLevel,
      importance: requirement.importance,
      basis: requirement.basis,
    })),
    rampUp: { months: job.rampUp.months, hoursPerWeek: job.rampUp.hoursPerWeek },
    notUsed: notUsed.map(({ category, source, reason }) => ({ category, source, reason })),
    setAside: setAside.map(({ skill, source, because }) => ({
      skill,
      label: preferredLabel(ontology, skill, language),
      source,
      because,
    })),
  };
}

export function describeOntology({ meta, hash }: Ontology): object {
  return { id: meta.id, version: meta.version, hash };
}
