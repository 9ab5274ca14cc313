import { basename, extname } from 'node:path';
import { createLinker } from '@tremplin/linking';
import {
  ACCESSIBILITY,
  demandsOfJob,
  importCatalogue,
  planLearning,
  type Accessibility,
  type Catalogue,
  type LearningDemand,
  type LearningPlan,
  type Objective,
} from '@tremplin/matching';
import { preferredLabel, type Ontology, type SkillId } from '@tremplin/ontology';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import { describeIssue } from '../internal/describe-issue.ts';
import { describeOntology } from '../internal/describe-job.ts';
import type { FileIssue } from '../internal/file-issue.ts';
import { formatAmount, formatNumber } from '../internal/format-number.ts';
import { importJobFile } from '../internal/import-job-file.ts';
import { importOnePerson } from '../internal/import-one-person.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { noteIssues } from '../internal/note-issues.ts';
import type { OntologyOptions, OutputOptions, PersonOptions } from '../internal/options.ts';
import { PATH_MESSAGES } from '../internal/path-messages.ts';
import { readInputFile } from '../internal/read-input-file.ts';

export interface RunPathOptions extends OutputOptions, OntologyOptions, PersonOptions {
  readonly profile: string;
  readonly job: string;
  readonly catalogue: string;
  readonly objective: Objective;
  readonly budget?: number;
  readonly place?: readonly string[];
  readonly remote: boolean;
  readonly courseLanguage?: readonly string[];
  readonly need?: readonly string[];
  readonly startAfter?: string;
}

/** Courses from a person to a job. Returns the exit code. */
export async function runPath(options: RunPathOptions, io: CliIo): Promise<number> {
  const screen = createScreen(io, options.language);
  const accessibility = needsOf(options.need ?? []);
  const ontology = await loadOntology(options.ontology, io.cwd);
  const { catalogue, issues: courseIssues } = await readCatalogue(options.catalogue, ontology, io);
  const linker = await createLinker(ontology);
  const person = await importOnePerson(options.profile, options, { io, linker, note: screen.note });
  const jobId = basename(options.job, extname(options.job));
  const { job, issues: jobIssues } = await importJobFile(options.job, {
    linker,
    id: jobId,
    cwd: io.cwd,
  });
  const { budget, place, courseLanguage, startAfter } = options;
  const plan = planLearning(person.profile, demandsOfJob(job), {
    ontology,
    catalogue,
    objective: options.objective,
    remote: options.remote,
    accessibility,
    ...(budget !== undefined && { budget }),
    ...(place !== undefined && { places: place }),
    ...(courseLanguage !== undefined && { languages: courseLanguage }),
    ...(startAfter !== undefined && { startAfter }),
  });
  const issues = [...person.issues, ...jobIssues, ...courseIssues];
  noteIssues(issues, screen.note);
  if (options.json) {
    screen.json({
      profile: { id: person.profile.id },
      job: { id: job.id, title: job.title },
      catalogue: { id: catalogue.id, source: catalogue.source, currency: catalogue.currency },
      plan,
      issues: issues.map(describeIssue),
      ontology: describeOntology(ontology),
    });
  } else {
    screen.print(
      PATH_MESSAGES[screen.language].plan(
        person.profile.id,
        PATH_MESSAGES[screen.language].objectives[plan.objective],
      ),
      screen.colors.bold,
    );
    printPlan(plan, { catalogue, ontology, screen });
  }
  return 0;
}

function needsOf(needs: readonly string[]): readonly Accessibility[] {
  const unknown = needs.find((need) => !(ACCESSIBILITY as readonly string[]).includes(need));
  if (unknown === undefined) return needs as readonly Accessibility[];
  throw new CliError('usage', `--need ${unknown}: give one of ${ACCESSIBILITY.join(', ')}`);
}

async function readCatalogue(
  path: string,
  ontology: Ontology,
  { cwd }: CliIo,
): Promise<{ readonly catalogue: Catalogue; readonly issues: readonly FileIssue[] }> {
  const { content } = await readInputFile(path, { cwd });
  if (content.format !== 'json') throw new CliError('bad-input', `${path}: give a .json file`);
  const { catalogue, issues } = importCatalogue(content.value, { ontology });
  return {
    catalogue,
    issues: issues.map(({ code, pointer, message, isLeftOut }) => ({
      file: path,
      code,
      place: pointer,
      message: isLeftOut ? `${message}; the course is not used` : message,
      isLeftOut: false,
    })),
  };
}

interface PlanPrinting {
  readonly catalogue: Catalogue;
  readonly ontology: Ontology;
  readonly screen: Screen;
}

function printPlan(plan: LearningPlan, { catalogue, ontology, screen }: PlanPrinting): void {
  const { language, colors } = screen;
  const words = PATH_MESSAGES[language];
  const label = (skill: string): string => preferredLabel(ontology, skill as SkillId, language);
  const amount = (value: number): string => formatAmount(value, language);
  const byId = new Map(catalogue.courses.map((course) => [course.id, course]));
  screen.print('');
  if (plan.courses.length === 0) screen.print(words.nothingToLearn);
  else {
    const { course, teaches, starts, hours, weeks, cost } = words.headings;
    screen.table(
      [
        { heading: '#', align: 'right' },
        { heading: course },
        { heading: teaches },
        { heading: starts },
        { heading: hours, align: 'right' },
        { heading: weeks, align: 'right' },
        { heading: `${cost} (${catalogue.currency})`, align: 'right' },
      ],
      plan.courses.map(({ course: id, gains, startsOn, isLate }, i) => {
        const found = byId.get(id)!;
        const title = found.title[language] ?? found.title.en ?? found.title.fr ?? id;
        const brought = gains.map(({ skill, level }) => `${label(skill)} ${level}`).join(', ');
        const start = startsOn ?? (isLate ? words.late : words.anyDay);
        const numbers = [found.hours, found.weeks, found.cost].map(amount);
        return [String(i + 1), title, brought, start, ...numbers];
      }),
      [1, 2],
    );
    screen.print(
      words.total(
        amount(plan.hours),
        amount(plan.weeks),
        `${amount(plan.cost)} ${catalogue.currency}`,
      ),
    );
    const above =
      (100 * (plan[plan.objective] - plan.lowerBound)) / Math.max(plan.lowerBound, 1e-9);
    screen.print(
      plan.isOptimal ? words.proven : words.within(formatNumber(above, 1, language)),
      colors.dim,
    );
  }
  if (plan.unreachable.length > 0) {
    screen.print('');
    screen.print(words.notReached, colors.bold);
    for (const { demand, because } of plan.unreachable)
      screen.print(`- ${demandText(demand, label)}: ${words.obstacle(because, label)}`);
  }
  screen.print('');
  screen.print(words.catalogue(catalogue.source), colors.dim);
}

function demandText(demand: LearningDemand, label: (skill: string) => string): string {
  const options = 'anyOf' in demand ? demand.anyOf : [demand];
  return options.map(({ skill, minimumLevel }) => `${label(skill)} ${minimumLevel}`).join(' / ');
}
