import type { LinkTextOptions } from '../linker.ts';
import type { Mention } from '../mention.ts';
import { foldedWindows } from '../reading/internal/folded-window.ts';
import { checkOptions } from './check-options.ts';
import { describeMentions } from './describe-mentions.ts';
import { findCoordinatedHits } from './find-coordinated-hits.ts';
import { admittedHits, readText, toNamedHits } from './find-named-hits.ts';
import { isForeignText } from './is-foreign-text.ts';
import { judgeHits } from './judge-hits.ts';
import type { LinkerParts } from './linker-parts.ts';
import { findCandidates } from './meaning/find-candidates.ts';
import { readAround } from './read-around.ts';
import { selectMentions } from './select-mentions.ts';
import { weighSenses } from './weigh-sense.ts';

export async function linkText(
  { ontology, index, meaning: prepare, isKeywords }: LinkerParts,
  text: string,
  options: LinkTextOptions,
): Promise<readonly Mention[]> {
  const settings = checkOptions(options);
  if (isForeignText(text, ontology.meta.languages)) {
    options.onAbstain?.('another-language');
    return [];
  }
  const reading = readText(index, text);
  const hits = admittedHits(reading);
  const isAboutSkills = settings.kinds.has('skill') || settings.kinds.has('skillGroup');
  const meaning = isAboutSkills ? await prepare() : undefined;
  const candidates = meaning ? await findCandidates(meaning, text, toNamedHits(reading, hits)) : [];
  const minimum = settings.minimumConfidence;
  const judged =
    meaning && isKeywords ? judgeHits(meaning, reading, { hits, candidates, minimum }) : hits;
  // No probability was fitted for labels whose words stand apart: only where a grade is enough.
  const coordinated = isKeywords ? [] : findCoordinatedHits(reading);
  const windowOf = foldedWindows(text);
  const weighed = [...weighSenses(reading, judged, windowOf), ...coordinated];
  const named = selectMentions(reading, weighed, settings);
  const described = meaning
    ? describeMentions({ meaning, ontology }, { candidates, named }, settings)
    : [];
  const mentions = [...named, ...described].toSorted((a, b) => a.start - b.start);
  return readAround(text, mentions, { windowOf, language: settings.language }).filter(
    ({ stance }) => settings.stances.has(stance),
  );
}
