import { createLinker } from '@tremplin/linking';
import { rankProfiles, type Job, type Ranking } from '@tremplin/matching';
import type { Ontology } from '@tremplin/ontology';
import type { Profile } from '@tremplin/profile';
import { basename, extname } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { describeIssue } from '../internal/describe-issue.ts';
import { describeJob, describeOntology } from '../internal/describe-job.ts';
import { describeMatch } from '../internal/describe-match.ts';
import { importJobFile } from '../internal/import-job-file.ts';
import type { FileIssue } from '../internal/file-issue.ts';
import { importProfiles, type ImportProfilesOptions } from '../internal/import-profiles.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { noteIssues } from '../internal/note-issues.ts';
import type {
  OntologyOptions,
  OutputOptions,
  PersonOptions,
  RankingOptions,
} from '../internal/options.ts';
import { printJob } from '../internal/print-job.ts';
import { printMatches } from '../internal/print-matches.ts';
import { pseudonymKey } from '../internal/pseudonym-key.ts';
import { rankLines } from '../internal/rank-lines.ts';
import { recordRanking } from '../internal/record-ranking.ts';

export interface RunMatchOptions
  extends OutputOptions, OntologyOptions, PersonOptions, RankingOptions {
  readonly job: string;
  readonly profiles: readonly string[];
  readonly reveal?: true;
  readonly log?: string;
  readonly resume?: string;
}

/** How many of a file of profiles are kept, where nothing else is asked. */
const TOP_OF_LINES = 50;

/** What there is to rank, ranked. */
interface Ranked {
  readonly ranking: Ranking;
  readonly profiles: readonly Profile[];
  readonly issues: readonly FileIssue[];
  /** File behind each pseudonym, where there is one each. */
  readonly sources: ReadonlyMap<string, string>;
  readonly considered: number;
}

/** Candidates for a job. Returns the exit code. */
export async function runMatch(options: RunMatchOptions, io: CliIo): Promise<number> {
  const { language, top = Infinity } = options;
  const screen = createScreen(io, language);
  const key = await pseudonymKey(options.keyFile, io, screen.note);
  const ontology = await loadOntology(options.ontology, io.cwd);
  const linker = await createLinker(ontology);
  const id = basename(options.job, extname(options.job));
  const imported = await importJobFile(options.job, { linker, id, cwd: io.cwd });
  const ranked = areLines(options)
    ? await rankFileLines(imported.job, options, { ontology, io })
    : await rankFiles(imported.job, options, { linker, key, io, note: screen.note });
  const { ranking, profiles, sources } = ranked;
  if (options.log !== undefined) {
    const said = await recordRanking(
      options.log,
      { job: imported.job, profiles, ranking },
      { cwd: io.cwd, now: io.now, language },
    );
    screen.note(said);
  }
  const issues = [...imported.issues, ...ranked.issues];
  const rows = rowsOf(ranking, options.reveal ? sources : new Map()).slice(0, top);
  noteIssues(issues, screen.note);
  if (options.json) {
    screen.json({
      job: describeJob(imported, ontology, language),
      ranking: rows.map(({ match, id: profile, source }) =>
        describeMatch(match, {
          ontology,
          language,
          id: profile,
          ...(source !== undefined && { source }),
        }),
      ),
      issues: issues.map(describeIssue),
      policy: ranking.policy,
      ontology: describeOntology(ontology),
    });
  } else {
    printJob(imported, ontology, screen);
    screen.print('');
    const shown = rows.map(({ source, ...row }) => ({
      ...row,
      ...(source !== undefined && { subtitle: source }),
    }));
    printMatches(shown, {
      ontology,
      screen,
      explain: options.explain,
      idHeading: 'candidate',
      hidden: ranked.considered - rows.length,
    });
  }
  return options.strict && issues.length > 0 ? 1 : 0;
}

/** Whether the profiles are made already, one a line. */
function areLines({ profiles, resume }: RunMatchOptions): boolean {
  const lines = profiles.filter((path) => /\.(?:ndjson|jsonl)$/iu.test(path));
  if (lines.length > 0 && lines.length < profiles.length) {
    throw new CliError('usage', 'give files of profiles (.ndjson), or CVs, not both at once');
  }
  if (lines.length === 0 && resume !== undefined) {
    throw new CliError('usage', '--resume is for files of profiles (.ndjson)');
  }
  return lines.length > 0;
}

async function rankFileLines(
  job: Job,
  { profiles: paths, top = TOP_OF_LINES, resume }: RunMatchOptions,
  { ontology, io }: { readonly ontology: Ontology; readonly io: CliIo },
): Promise<Ranked> {
  const kept = Math.max(1, Math.min(top, 10_000));
  const ranked = await rankLines(paths, { job, ontology, top: kept, io, resume });
  return { ...ranked, sources: new Map() };
}

async function rankFiles(
  job: Job,
  { profiles: paths, asOf }: RunMatchOptions,
  { linker, key, io, note }: Omit<ImportProfilesOptions, 'now'>,
): Promise<Ranked> {
  const people = { io, linker, key, now: asOf ?? io.now, note };
  const { items, issues } = await importProfiles(paths, people);
  const profiles = items.map(({ item }) => item.profile);
  const ranking = rankProfiles(job, profiles, { ontology: linker.ontology });
  return {
    ranking,
    profiles,
    issues,
    sources: new Map(items.map(({ file, item }) => [item.profile.id, file.path])),
    considered: ranking.matches.length,
  };
}

function rowsOf(ranking: Ranking, sources: ReadonlyMap<string, string>) {
  return ranking.matches.map((match) => ({
    match,
    id: match.profile,
    source: sources.get(match.profile),
  }));
}
