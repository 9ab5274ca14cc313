/**
 * `pnpm check:digital [--data <dir>]`: the rows of the digital pack against its editorial rules, and its links against
 * the official files of ESCO, ISCO-08 and ROME under `<dir>` (`esco/`, `rome4/`, and `rome3/` if there).
 *
 * Without `--data` the folder is TREMPLIN_DATA, else `shared/data` beside the checkout; where there is none, only the
 * editorial rules are checked, which is said. Exit status: 0 all is well, 2 wrong usage, 3 something is not.
 */
import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { sharedData } from '../shared-data.ts';
import { checkReferences } from './check-references.ts';
import { lintRows } from './lint-rows.ts';
import { readPackRows, type PackRows } from './pack-rows.ts';
import { readReferenceTables } from './reference-tables.ts';
import { REVIEWED_REFERENCES } from './reviewed-references.ts';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\nUsage: pnpm check:digital [--data <folder with esco/ and rome4/>]`);
    return 2;
  }
  const rows = readPackRows();
  const lints = lintRows(rows);
  for (const { rule, concept, message } of lints) console.log(`${rule}\t${concept}\t${message}`);
  const found = lints.length > 0 ? undefined : checkData(rows, options);
  if (typeof found === 'string') {
    console.error(found);
    return 2;
  }
  const findings = lints.length + (found ?? 0);
  console.error(
    `${rows.skills.length} skills, ${rows.occupations.length} occupations: ${findings} findings.`,
  );
  return findings === 0 ? 0 : 3;
}

interface Options {
  readonly data: string;
  readonly isNamed: boolean;
}

/** What is wrong with the arguments, in words. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } });
    return { data: values.data ?? sharedData, isNamed: values.data !== undefined };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Number of findings, or why the files could not be read; nothing where none are at hand and none were named. */
function checkData(rows: PackRows, { data, isNamed }: Options): number | string | undefined {
  if (!isNamed && !existsSync(data)) {
    console.error(
      'No official files at hand: the links were not checked. Name their folder with --data.',
    );
    return undefined;
  }
  try {
    const found = checkReferences(rows, readReferenceTables(data), REVIEWED_REFERENCES);
    for (const { rule, concept, target, message } of found)
      console.log(`${rule}\t${concept}\t${target}\t${message}`);
    return found.length;
  } catch (error) {
    return `The official files cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
