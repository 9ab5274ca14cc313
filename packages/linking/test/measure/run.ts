/**
 * `pnpm --filter @tremplin/linking run measure traps|pairs|bad-input`: tables of how the linker does on what is
 * made to mislead it. Standard output carries the table only.
 */
import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BAD_INPUTS } from '../traps/bad-inputs.ts';
import { TITLE_PAIRS } from '../traps/title-pairs.ts';
import { TRAP_SETS } from '../traps/trap-sets.ts';
import { escoOntology, hasEsco, sharedData } from './ontologies.ts';
import { tallyTraps } from './tally-traps.ts';
import { romePairs, tallyPairs } from './title-pair-results.ts';

const ROME_PAIRS = 2_000;
const USAGE = 'usage: measure traps [--list] | pairs [--list] | bad-input';

type Row = readonly (string | number)[];

async function traps(list: boolean): Promise<readonly Row[]> {
  const rows: Row[] = [
    ['ontology', 'part', 'language', 'n', 'right', 'abstained', 'wrong', 'confidently wrong'],
  ];
  for (const ontology of ['digital', 'esco'] as const) {
    if (ontology === 'esco' && !hasEsco) {
      note('esco: no data; set TREMPLIN_DATA to the folder of the data sets');
      continue;
    }
    const linker = await createLinker(ontology === 'esco' ? await escoOntology() : digitalPack());
    for (const { part, language, rows: sentences } of TRAP_SETS) {
      const { n, right, abstained, wrong, confidentlyWrong, judged } = await tallyTraps(
        linker,
        sentences,
        ontology,
      );
      rows.push([ontology, part, language, n, right, abstained, wrong, confidentlyWrong]);
      // The held part is not to be looked at by whoever tunes a linker.
      for (const { trap, outcome, answer } of list && part === 'development' ? judged : []) {
        if (outcome !== 'wrong') continue;
        note(
          `${ontology}: "${trap.text}" at ${trap.start}: ${answer?.label ?? 'nothing'} (${answer?.confidence.toFixed(2) ?? '-'})`,
        );
      }
    }
  }
  return rows;
}

async function pairs(list: boolean): Promise<readonly Row[]> {
  const rows: Row[] = [['ontology', 'pairs', 'n', 'same first answer', 'share', 'with an answer']];
  const sets = [{ name: 'written for this', pairs: TITLE_PAIRS }];
  if (existsSync(join(sharedData, 'rome4')))
    sets.push({ name: 'ROME 4 titles', pairs: romePairs(ROME_PAIRS) });
  else note('ROME: no data; set TREMPLIN_DATA to the folder of the data sets');
  for (const ontology of hasEsco ? (['digital', 'esco'] as const) : (['digital'] as const)) {
    const linker = await createLinker(ontology === 'esco' ? await escoOntology() : digitalPack());
    for (const { name, pairs: all } of sets) {
      const { n, same, answered, apart } = await tallyPairs(linker, all);
      rows.push([ontology, name, n, same, (same / n).toFixed(3), answered]);
      if (list)
        for (const { masculine, feminine } of apart)
          note(`${ontology}: ${masculine} | ${feminine}`);
    }
  }
  return rows;
}

async function badInput(): Promise<readonly Row[]> {
  const linker = await createLinker(digitalPack());
  const rows: Row[] = [['input', 'characters', 'mentions', 'result']];
  for (const { name, text } of BAD_INPUTS) {
    const given = text();
    try {
      const mentions = await linker.link(given);
      rows.push([name, given.length, mentions.length, 'linked']);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
      rows.push([name, given.length, 0, code]);
    }
  }
  return rows;
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print(rows: readonly Row[]): void {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      typeof cell === 'number' ? String(cell).padStart(widths[i]!) : cell.padEnd(widths[i]!),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

const [command, ...options] = process.argv.slice(2);
const list = options.includes('--list');
if (command === 'traps') print(await traps(list));
else if (command === 'pairs') print(await pairs(list));
else if (command === 'bad-input') print(await badInput());
else {
  note(USAGE);
  process.exitCode = 2;
}
