import type { Job, NotUsed } from '@tremplin/matching';
import type { Screen } from './create-screen.ts';
import { formatAmount } from './format-number.ts';
import { NOT_USED_WORDS } from './not-used-words.ts';

/** The title, the ramp-up, and what the ad asks for that is not used. */
export function printJob(
  { job, notUsed }: { readonly job: Job; readonly notUsed: readonly NotUsed[] },
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
}
