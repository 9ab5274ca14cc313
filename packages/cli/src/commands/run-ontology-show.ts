import { conceptIds, type Ontology } from '@tremplin/ontology';
import type { CliIo } from '../cli-io.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import { formatCount } from '../internal/format-number.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { ONTOLOGY_MESSAGES } from '../internal/ontology-messages.ts';
import type { OutputOptions } from '../internal/options.ts';
import { KINDS } from '../internal/print-import.ts';

/** Name, licence, counts and hash of a pack. */
export async function runOntologyShow(
  pack: string,
  options: OutputOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, options.language);
  const ontology = await loadOntology(pack, io.cwd);
  if (options.json) screen.json(describePack(ontology));
  else printPack(ontology, screen);
}

function describePack(ontology: Ontology): object {
  const { meta, hash, tables } = ontology;
  return {
    id: meta.id,
    version: meta.version,
    hash,
    title: meta.title,
    licence: meta.licence,
    attribution: meta.attribution,
    languages: meta.languages,
    concepts: Object.fromEntries(KINDS.map((kind) => [kind, conceptIds(ontology, kind).length])),
    labels: Object.fromEntries(
      meta.languages.map((language) => [language, labelCount(ontology, language)]),
    ),
    occupationSkills: tables.occupationSkills.targets.length,
    skillRelations: tables.skillRelations.targets.length,
    broader: tables.broader.targets.length,
    mappings: tables.mappings.targets.length,
  };
}

function labelCount({ tables }: Ontology, language: string): number {
  return tables.labels[language]?.offsets.at(-1) ?? 0;
}

function printPack(ontology: Ontology, screen: Screen): void {
  const { meta, hash, tables } = ontology;
  const words = ONTOLOGY_MESSAGES[screen.language];
  const count = (value: number): string => formatCount(value, screen.language);
  screen.print(`${meta.id} ${meta.version}: ${meta.title}`, screen.colors.bold);
  screen.print(`sha256 ${hash}`, screen.colors.dim);
  screen.print(`${meta.licence}. ${meta.attribution}`, screen.colors.dim);
  screen.print('');
  screen.table(
    [{ heading: words.concepts }, { heading: screen.messages.headings.count, align: 'right' }],
    [
      ...KINDS.map((kind) => ({ kind, size: conceptIds(ontology, kind).length }))
        .filter(({ size }) => size > 0)
        .map(({ kind, size }) => [words.kinds[kind], count(size)]),
      ...meta.languages.map((language) => [
        words.labels(language),
        count(labelCount(ontology, language)),
      ]),
    ],
    [0],
  );
  screen.print('');
  screen.print(
    words.relations(
      count(tables.occupationSkills.targets.length),
      count(tables.skillRelations.targets.length),
      count(tables.broader.targets.length),
    ),
  );
}
