import type { Language } from '@tremplin/ontology';
import type { Mention } from '../mention.ts';
import type { FoldedWindow, WindowOf } from '../reading/internal/folded-window.ts';
import { levelInWindow } from '../reading/read-level-hint.ts';
import { readSections, type Section } from '../reading/read-sections.ts';
import { stanceInWindow } from '../reading/read-stance.ts';
import type { ReadingLanguage } from '../reading/reading-language.ts';
import type { FoundMention } from './select-mentions.ts';

/** What the sentence and the part of the text say of each mention; they come by start. */
export function readAround(
  text: string,
  mentions: readonly FoundMention[],
  { windowOf, language }: { readonly windowOf: WindowOf; readonly language: Language | undefined },
): readonly Mention[] {
  if (mentions.length === 0) return [];
  const readIn = language === 'en' || language === 'fr' ? language : undefined;
  const sections = readSections(text);
  let at = 0;
  return mentions.map((mention) => {
    while (at < sections.length && sections[at]!.end <= mention.start) at++;
    return {
      ...mention,
      ...readSentence(windowOf(mention), mention, readIn),
      ...inSection(sections[at]),
    };
  });
}

function readSentence(
  window: FoldedWindow,
  mention: FoundMention,
  language: ReadingLanguage | undefined,
): Pick<Mention, 'stance' | 'stanceCue' | 'levelHint'> {
  const { stance, cue } = stanceInWindow(window, language);
  const { level } = mention.kind === 'skill' ? levelInWindow(window) : {};
  return {
    stance,
    ...(cue !== undefined && { stanceCue: cue }),
    ...(level !== undefined && { levelHint: level }),
  };
}

function inSection(section: Section | undefined): Pick<Mention, 'section'> {
  return section === undefined || section.kind === 'other' ? {} : { section: section.kind };
}
