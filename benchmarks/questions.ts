import type { Question } from './measure/question.ts';

/** In the order in which they are asked. Each is loaded when it is asked. */
export const QUESTIONS: ReadonlyMap<string, () => Promise<Question>> = new Map([
  ['cold-start', async () => (await import('./questions/cold-start.ts')).coldStart],
  ['esco-import', async () => (await import('./questions/esco-import.ts')).escoImport],
  ['pack-load', async () => (await import('./questions/pack-load.ts')).packLoad],
  [
    'find-concepts',
    async () => (await import('./questions/find-concepts.ts')).findConceptsQuestion,
  ],
  ['link-text', async () => (await import('./questions/link-text.ts')).linkText],
  ['link-esco', async () => (await import('./questions/link-esco.ts')).linkEsco],
  ['load-linker', async () => (await import('./questions/load-linker.ts')).loadLinker],
  ['embed-labels', async () => (await import('./questions/embed-labels.ts')).embedLabels],
  ['load-model', async () => (await import('./questions/load-model.ts')).loadModel],
  ['redact-text', async () => (await import('./questions/redact-text.ts')).redactText],
  ['rank', async () => (await import('./questions/rank.ts')).rank],
  ['postgresql', async () => (await import('./questions/postgresql.ts')).postgresql],
  ['audit', async () => (await import('./questions/audit.ts')).audit],
]);
