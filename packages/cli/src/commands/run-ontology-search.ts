import { createLinker, type LinkCandidate, type Mention } from '@tremplin/linking';
import { findConcepts, preferredLabel, type ConceptHit, type Ontology } from '@tremplin/ontology';
import type { CliIo } from '../cli-io.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import { describeOntology } from '../internal/describe-job.ts';
import { formatNumber } from '../internal/format-number.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { ONTOLOGY_MESSAGES } from '../internal/ontology-messages.ts';
import type { OntologyOptions, OutputOptions } from '../internal/options.ts';

export interface RunSearchOptions extends OutputOptions, OntologyOptions {}

/** What a text stands for: by its letters, as one label, and word by word. */
export async function runOntologySearch(
  text: string,
  options: RunSearchOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, options.language);
  const ontology = await loadOntology(options.ontology, io.cwd);
  const found = findConcepts(ontology, text);
  const linker = await createLinker(ontology);
  const candidates = await linker.linkLabel(text);
  const mentions = await linker.link(text);
  if (options.json) {
    const describe = describer(ontology, options);
    screen.json({
      text,
      found,
      label: candidates.map(describe),
      mentions: mentions.map((mention) => ({
        start: mention.start,
        end: mention.end,
        ...describe(mention),
      })),
      ontology: describeOntology(ontology),
    });
    return;
  }
  const words = ONTOLOGY_MESSAGES[options.language];
  if (found.length > 0) {
    screen.print(words.byLetters, screen.colors.bold);
    printFound(found, screen);
    screen.print('');
  }
  screen.print(words.asLabel, screen.colors.bold);
  printCandidates(candidates, ontology, screen);
  screen.print('');
  screen.print(words.inText, screen.colors.bold);
  printMentions(mentions, { text, ontology, screen });
}

function describer(
  ontology: Ontology,
  { language }: OutputOptions,
): (candidate: LinkCandidate) => object {
  return (candidate) => ({
    concept: candidate.concept,
    kind: candidate.kind,
    label: preferredLabel(ontology, candidate.concept, language),
    matched: candidate.label,
    language: candidate.language,
    method: candidate.method,
    confidence: candidate.confidence,
  });
}

function printFound(found: readonly ConceptHit[], screen: Screen): void {
  const { headings } = screen.messages;
  const words = ONTOLOGY_MESSAGES[screen.language];
  screen.table(
    [
      { heading: headings.label },
      { heading: headings.kind },
      { heading: words.answers },
      { heading: headings.id },
    ],
    found.map(({ label, kind, match, concept }) => [
      label,
      words.kinds[kind],
      words.matches[match],
      concept,
    ]),
    [0, 3],
  );
}

function printCandidates(
  candidates: readonly LinkCandidate[],
  ontology: Ontology,
  screen: Screen,
): void {
  const { headings } = screen.messages;
  if (candidates.length === 0)
    return screen.print(ONTOLOGY_MESSAGES[screen.language].nothing, screen.colors.dim);
  screen.table(
    [
      { heading: headings.label },
      { heading: headings.kind },
      { heading: headings.confidence, align: 'right' },
      { heading: headings.method },
      { heading: headings.id },
    ],
    candidates.map((candidate) => candidateCells(candidate, ontology, screen)),
    [4],
  );
}

function printMentions(
  mentions: readonly Mention[],
  {
    text,
    ontology,
    screen,
  }: { readonly text: string; readonly ontology: Ontology; readonly screen: Screen },
): void {
  const { headings } = screen.messages;
  if (mentions.length === 0)
    return screen.print(ONTOLOGY_MESSAGES[screen.language].nothing, screen.colors.dim);
  screen.table(
    [
      { heading: headings.match },
      { heading: headings.label },
      { heading: headings.kind },
      { heading: headings.confidence, align: 'right' },
      { heading: headings.method },
      { heading: headings.id },
    ],
    mentions.map((mention) => [
      text.slice(mention.start, mention.end),
      ...candidateCells(mention, ontology, screen),
    ]),
    [5],
  );
}

function candidateCells(
  candidate: LinkCandidate,
  ontology: Ontology,
  { language }: Screen,
): readonly string[] {
  return [
    preferredLabel(ontology, candidate.concept, language),
    ONTOLOGY_MESSAGES[language].kinds[candidate.kind],
    formatNumber(candidate.confidence, 2, language),
    candidate.method,
    candidate.concept,
  ];
}
