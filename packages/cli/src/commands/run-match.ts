import { createLinker } from '@tremplin/linking';
import { rankProfiles, type Ranking } from '@tremplin/matching';
import { basename, extname } from 'node:path';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { describeIssue } from '../internal/describe-issue.ts';
import { describeJob, describeOntology } from '../internal/describe-job.ts';
import { describeMatch } from '../internal/describe-match.ts';
import { importJobFile } from '../internal/import-job-file.ts';
import { importProfiles } from '../internal/import-profiles.ts';
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
import { recordRanking } from '../internal/record-ranking.ts';

export interface RunMatchOptions
  extends OutputOptions, OntologyOptions, PersonOptions, RankingOptions {
  readonly job: string;
  readonly profiles: readonly string[];
  readonly reveal?: true;
  readonly log?: string;
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
  const people = { io, linker, key, now: options.asOf ?? io.now, note: screen.note };
  const { items, issues: fileIssues } = await importProfiles(options.profiles, people);
  const profiles = items.map(({ item }) => item.profile);
  const ranking = rankProfiles(imported.job, profiles, { ontology });
  if (options.log !== undefined) {
    const said = await recordRanking(
      options.log,
      { job: imported.job, profiles, ranking },
      { cwd: io.cwd, now: io.now, language },
    );
    screen.note(said);
  }
  const issues = [...imported.issues, ...fileIssues];
  const sources = new Map(items.map(({ file, item }) => [item.profile.id, file.path]));
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
    printJob(imported, screen);
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
      hidden: ranking.matches.length - rows.length,
    });
  }
  return options.strict && issues.length > 0 ? 1 : 0;
}

function rowsOf(ranking: Ranking, sources: ReadonlyMap<string, string>) {
  return ranking.matches.map((match) => ({
    match,
    id: match.profile,
    source: sources.get(match.profile),
  }));
}
