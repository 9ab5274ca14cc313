import { basename, extname } from 'node:path';
import { createLinker } from '@tremplin/linking';
import { rankJobs } from '@tremplin/matching';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { describeIssue } from '../internal/describe-issue.ts';
import { describeOntology } from '../internal/describe-job.ts';
import { describeMatch } from '../internal/describe-match.ts';
import { importJobs } from '../internal/import-jobs.ts';
import { importProfile } from '../internal/import-profile.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { noteIssues } from '../internal/note-issues.ts';
import type {
  OntologyOptions,
  OutputOptions,
  PersonOptions,
  RankingOptions,
} from '../internal/options.ts';
import { printMatches } from '../internal/print-matches.ts';
import { PROFILE_MESSAGES } from '../internal/profile-messages.ts';
import { pseudonymKey } from '../internal/pseudonym-key.ts';

export interface RunJobsOptions
  extends OutputOptions, OntologyOptions, PersonOptions, RankingOptions {
  readonly profile: string;
  readonly jobs: readonly string[];
}

/** Jobs for a person. Returns the exit code. */
export async function runJobs(options: RunJobsOptions, io: CliIo): Promise<number> {
  const { language, top = Infinity } = options;
  const screen = createScreen(io, language);
  const key = await pseudonymKey(options.keyFile, io, screen.note);
  const ontology = await loadOntology(options.ontology, io.cwd);
  const linker = await createLinker(ontology);
  const { result, issues: profileIssues } = await importProfile(options.profile, {
    linker,
    key,
    subjectId: basename(options.profile, extname(options.profile)),
    now: options.asOf ?? io.now,
    cwd: io.cwd,
  });
  const { items, issues: jobIssues } = await importJobs(options.jobs, {
    io,
    linker,
    note: screen.note,
  });
  const ranking = rankJobs(
    result.profile,
    items.map(({ item }) => item.job),
    { ontology },
  );
  const issues = [...profileIssues, ...jobIssues];
  const titles = new Map(items.map(({ item: { job } }) => [job.id, job.title]));
  const rows = ranking.matches.slice(0, top).map((match) => ({
    match,
    id: match.job as string,
    subtitle: titles.get(match.job) ?? '',
  }));
  noteIssues(issues, screen.note);
  if (options.json) {
    screen.json({
      profile: { id: result.profile.id },
      ranking: rows.map(({ match, id, subtitle }) =>
        describeMatch(match, { ontology, language, id, title: subtitle }),
      ),
      issues: issues.map(describeIssue),
      policy: ranking.policy,
      ontology: describeOntology(ontology),
    });
  } else {
    screen.print(PROFILE_MESSAGES[language].title(result.profile.id), screen.colors.bold);
    screen.print('');
    printMatches(rows, {
      ontology,
      screen,
      explain: options.explain,
      idHeading: 'job',
      hidden: ranking.matches.length - rows.length,
    });
  }
  return options.strict && issues.length > 0 ? 1 : 0;
}
