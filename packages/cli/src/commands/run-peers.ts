import { basename, extname } from 'node:path';
import { createLinker } from '@tremplin/linking';
import { formPeerGroups, type PeerGroups } from '@tremplin/matching';
import { preferredLabel, type Ontology, type SkillId } from '@tremplin/ontology';
import type { CliIo } from '../cli-io.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import { describeIssue } from '../internal/describe-issue.ts';
import { describeOntology } from '../internal/describe-job.ts';
import { formatAmount } from '../internal/format-number.ts';
import { importJobFile } from '../internal/import-job-file.ts';
import { importProfiles } from '../internal/import-profiles.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { noteIssues } from '../internal/note-issues.ts';
import type { OntologyOptions, OutputOptions, PersonOptions } from '../internal/options.ts';
import { PATH_MESSAGES } from '../internal/path-messages.ts';
import { pseudonymKey } from '../internal/pseudonym-key.ts';

export interface RunPeersOptions extends OutputOptions, OntologyOptions, PersonOptions {
  readonly profiles: readonly string[];
  readonly job: string;
  readonly groupSize: '2' | '3';
}

/** Who can teach whom what. Returns the exit code. */
export async function runPeers(options: RunPeersOptions, io: CliIo): Promise<number> {
  const screen = createScreen(io, options.language);
  const key = await pseudonymKey(options.keyFile, io, screen.note);
  const ontology = await loadOntology(options.ontology, io.cwd);
  const linker = await createLinker(ontology);
  const id = basename(options.job, extname(options.job));
  const { job, issues: jobIssues } = await importJobFile(options.job, { linker, id, cwd: io.cwd });
  const people = { io, linker, key, now: options.asOf ?? io.now, note: screen.note };
  const { items, issues: fileIssues } = await importProfiles(options.profiles, people);
  const groups = formPeerGroups(
    items.map(({ item }) => ({ profile: item.profile, job })),
    { ontology, groupSize: Number(options.groupSize) as 2 | 3 },
  );
  const issues = [...jobIssues, ...fileIssues];
  noteIssues(issues, screen.note);
  if (options.json) {
    screen.json({
      job: { id: job.id, title: job.title },
      ...groups,
      issues: issues.map(describeIssue),
      ontology: describeOntology(ontology),
    });
  } else printGroups(groups, ontology, screen);
  return 0;
}

function printGroups(groups: PeerGroups, ontology: Ontology, screen: Screen): void {
  const { language, colors } = screen;
  const words = PATH_MESSAGES[language];
  const { headings } = words;
  const label = (skill: SkillId): string => preferredLabel(ontology, skill, language);
  const amount = (value: number): string => formatAmount(value, language);
  screen.table(
    [
      { heading: headings.teacher },
      { heading: headings.skill },
      { heading: headings.learners },
      { heading: headings.hours, align: 'right' },
    ],
    groups.lessons.map(({ teacher, skill, learners, hours }) => [
      teacher,
      label(skill),
      learners.map((text) => ({ text })),
      amount(hours),
    ]),
    [1],
  );
  screen.print('');
  screen.table(
    [
      { heading: headings.member },
      { heading: headings.teaching, align: 'right' },
      { heading: headings.learns, align: 'right' },
    ],
    groups.loads.map(({ member, teachingHours, learns }) => [
      member,
      amount(teachingHours),
      String(learns),
    ]),
    [0],
  );
  screen.print(words.load(amount(groups.maximumLoad), amount(groups.lowerBound)), colors.dim);
  const skills = new Set(
    groups.unmet.flatMap(({ demand }) =>
      ('anyOf' in demand ? demand.anyOf : [demand]).map(({ skill }) => label(skill)),
    ),
  );
  if (skills.size > 0)
    screen.print(words.nobodyTeaches([...skills].toSorted().join(', ')), colors.dim);
}
