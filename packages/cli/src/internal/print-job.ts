import type { JobImport } from '@tremplin/matching';
import { preferredLabel, type Ontology } from '@tremplin/ontology';
import type { Screen } from './create-screen.ts';
import { formatAmount } from './format-number.ts';
import { NOT_USED_WORDS, SET_ASIDE_WORDS } from './not-used-words.ts';

/** The title, the ramp-up, what the ad asks for that is not used, and the skills that it names without asking for them. */
export function printJob(
  { job, notUsed, setAside }: Omit<JobImport, 'issues'>,
  ontology: Ontology,
  screen: Screen,
): void {
  const { messages, language, colors } = screen;
  screen.print(messages.jobTitle(job.title || job.id), colors.bold);
  const { months, hoursPerWeek } = job.rampUp;
  const rampUp = messages.rampUp(
    formatAmount(months, language),
    formatAmount(hoursPerWeek, language),
  );
  screen.print(`${messages.requirements(job.requirements.length)}; ${rampUp}`, colors.dim);
  const categories = [
    ...new Set(notUsed.map(({ category }) => NOT_USED_WORDS[language][category])),
  ];
  if (categories.length > 0)
    screen.print(messages.notUsed(categories.toSorted().join(', ')), colors.dim);
  const named = setAside.map(
    ({ skill, because }) =>
      `${preferredLabel(ontology, skill, language)} (${SET_ASIDE_WORDS[language][because]})`,
  );
  if (named.length > 0) screen.print(messages.setAside([...new Set(named)].join(', ')), colors.dim);
}
