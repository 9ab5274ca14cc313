import { createLinker } from '@tremplin/linking';
import {
  createPasserelles,
  importBmo,
  importDaresTensions,
  importOccupationMapping,
  shortageByOccupation,
  type OccupationShortage,
  type Passerelle,
  type ShortageByOccupation,
  type ShortageFigure,
  type TableIssue,
} from '@tremplin/matching';
import { preferredLabel, type Ontology } from '@tremplin/ontology';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import { describeIssue } from '../internal/describe-issue.ts';
import { describeOntology } from '../internal/describe-job.ts';
import type { FileIssue } from '../internal/file-issue.ts';
import { formatAmount, formatCount, formatNumber } from '../internal/format-number.ts';
import { importOnePerson } from '../internal/import-one-person.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { noteIssues } from '../internal/note-issues.ts';
import type { OntologyOptions, OutputOptions, PersonOptions } from '../internal/options.ts';
import { PATH_MESSAGES } from '../internal/path-messages.ts';
import { readTextTable } from '../internal/read-text-table.ts';

export interface RunPasserellesOptions extends OutputOptions, OntologyOptions, PersonOptions {
  readonly profile: string;
  readonly top: number;
  readonly bmo?: string;
  readonly dares?: string;
  readonly mapping?: string;
  readonly bassin?: string;
  readonly departement?: string;
  readonly region?: string;
  readonly orderByShortage?: true;
}

/** Occupations in reach of a person. Returns the exit code. */
export async function runPasserelles(options: RunPasserellesOptions, io: CliIo): Promise<number> {
  const screen = createScreen(io, options.language);
  const ontology = await loadOntology(options.ontology, io.cwd);
  const { shortage, issues: tableIssues } = await readShortage(options, ontology, io);
  const linker = await createLinker(ontology);
  const person = await importOnePerson(options.profile, options, { io, linker, note: screen.note });
  const found = createPasserelles(ontology).from(person.profile, {
    limit: options.top,
    orderBy: options.orderByShortage ? 'reachBandThenShortage' : 'reach',
    ...(shortage && { shortage }),
  });
  const issues = [...person.issues, ...tableIssues];
  noteIssues(issues, screen.note);
  if (options.json) {
    screen.json({
      profile: { id: person.profile.id },
      ...found,
      occupations: found.occupations.map(({ occupation, ...rest }) => ({
        occupation,
        label: preferredLabel(ontology, occupation, screen.language),
        ...rest,
      })),
      issues: issues.map(describeIssue),
      ontology: describeOntology(ontology),
    });
    return 0;
  }
  const words = PATH_MESSAGES[screen.language];
  screen.print(words.reachable(person.profile.id), screen.colors.bold);
  screen.print('');
  printOccupations(found.occupations, { ontology, screen, hasShortage: shortage !== undefined });
  screen.print(words.ordered[found.orderedBy], screen.colors.dim);
  if (found.withoutSkills > 0)
    screen.print(
      words.withoutSkills(formatCount(found.withoutSkills, screen.language)),
      screen.colors.dim,
    );
  return 0;
}

interface ReadShortage {
  readonly shortage: ShortageByOccupation | undefined;
  readonly issues: readonly FileIssue[];
}

async function readShortage(
  options: RunPasserellesOptions,
  ontology: Ontology,
  { cwd }: CliIo,
): Promise<ReadShortage> {
  const { bmo, dares, mapping, bassin, departement, region } = options;
  const tables = [
    ...(bmo === undefined ? [] : [{ path: bmo, read: importBmo }]),
    ...(dares === undefined ? [] : [{ path: dares, read: importDaresTensions }]),
  ];
  if (tables.length === 0) {
    if (!options.orderByShortage) return { shortage: undefined, issues: [] };
    throw new CliError('usage', '--order-by-shortage: give --bmo or --dares, and --mapping');
  }
  if (mapping === undefined)
    throw new CliError('usage', 'give --mapping too: which occupations belong to which family');
  const issues: FileIssue[] = [];
  const figures: ShortageFigure[] = [];
  for (const { path, read } of tables) {
    const imported = read(await readTextTable(path, cwd));
    figures.push(...imported.figures);
    issues.push(...imported.issues.map((issue) => fileIssue(path, issue)));
  }
  const mapped = importOccupationMapping(await readTextTable(mapping, cwd), { ontology });
  issues.push(...mapped.issues.map((issue) => fileIssue(mapping, issue)));
  const area = {
    ...(bassin !== undefined && { bassin }),
    ...(departement !== undefined && { departement }),
    ...(region !== undefined && { region }),
  };
  return { shortage: shortageByOccupation(figures, mapped.mapping, area), issues };
}

function fileIssue(file: string, { code, line, message }: TableIssue): FileIssue {
  return { file, code, place: `line ${line}`, message, isLeftOut: false };
}

interface OccupationPrinting {
  readonly ontology: Ontology;
  readonly screen: Screen;
  readonly hasShortage: boolean;
}

/** Of what is missing, so many are named. */
const NAMED = 4;

function printOccupations(
  occupations: readonly Passerelle[],
  { ontology, screen, hasShortage }: OccupationPrinting,
): void {
  const { language } = screen;
  const { headings } = PATH_MESSAGES[language];
  const percent = (share: number): string => `${formatNumber(100 * share, 0, language)} %`;
  screen.table(
    [
      { heading: '#', align: 'right' },
      { heading: headings.occupation },
      { heading: headings.fit, align: 'right' },
      { heading: headings.reach, align: 'right' },
      { heading: headings.hours, align: 'right' },
      { heading: headings.missing },
      ...(hasShortage ? [{ heading: headings.shortage }] : []),
    ],
    occupations.map(({ occupation, fit, reach, hours, missing, shortage }, i) => {
      const named = missing
        .slice(0, NAMED)
        .map(({ skill }) => preferredLabel(ontology, skill, language));
      const rest = missing.length - named.length;
      return [
        String(i + 1),
        preferredLabel(ontology, occupation, language),
        percent(fit),
        percent(reach),
        formatAmount(hours, language),
        `${named.join(', ')}${rest > 0 ? ` (+ ${rest})` : ''}`,
        ...(hasShortage ? [shortageText(shortage, screen)] : []),
      ];
    }),
    hasShortage ? [1, 5, 6] : [1, 5],
  );
}

function shortageText(shortage: OccupationShortage | null, { language }: Screen): string {
  const words = PATH_MESSAGES[language];
  if (shortage === null) return words.noShortage;
  const { source, year, area } = shortage.figures[0]!;
  const place = `${area.granularity} ${area.name || area.code}`.trim();
  return words.shortage(shortage.level, `${source.toUpperCase()} ${year}`, place);
}
