import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CliIo } from '../cli-io.ts';
import { UI_LANGUAGES, uiLanguage, type UiLanguage } from './ui-language.ts';

export interface OutputOptions {
  readonly language: UiLanguage;
  readonly json?: true;
}

export interface OntologyOptions {
  readonly ontology: string;
}

export interface PersonOptions {
  readonly asOf?: Date;
  readonly keyFile?: string;
}

export interface RankingOptions {
  readonly top?: number;
  readonly explain: number;
  readonly strict?: true;
}

export function addLanguageOption(command: Command, io: CliIo): Command {
  return command.addOption(
    new Option('--language <language>', 'language of labels and headings')
      .choices(UI_LANGUAGES)
      .default(uiLanguage(io), 'from LC_ALL or LANG, else en'),
  );
}

export function addOutputOptions(command: Command, io: CliIo): Command {
  return addLanguageOption(command, io).option(
    '--json',
    'print one JSON document instead of tables',
  );
}

export function addOntologyOption(command: Command): Command {
  return command.option(
    '--ontology <pack>',
    'pack file, or "digital" for the bundled one',
    'digital',
  );
}

export function addPersonOptions(command: Command): Command {
  return command
    .option('--key-file <file>', 'key of the pseudonyms, at least 16 bytes (default: TREMPLIN_KEY)')
    .addOption(
      new Option(
        '--as-of <date>',
        'count "how long ago" from this day, YYYY-MM-DD (default: today)',
      ).argParser(parseDay),
    );
}

export function addRankingOptions(command: Command): Command {
  return command
    .addOption(new Option('--top <n>', 'show only the first n').argParser(parseCount))
    .addOption(
      new Option('--explain <n>', 'give the verdicts of the first n')
        .default(3)
        .argParser(parseCount),
    )
    .option('--strict', 'exit with 1 when any file had an issue');
}

export function parseCount(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return Number(text);
}

function parseDay(text: string): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text)
    ? new Date(`${text}T00:00:00Z`)
    : new Date(Number.NaN);
  // The 30th of February would become the 2nd of March.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Give a day of the calendar as YYYY-MM-DD.');
  }
  return day;
}
