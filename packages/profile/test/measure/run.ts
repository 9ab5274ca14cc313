import { parseArgs } from 'node:util';
import { measureBadges } from './measure-badges.ts';
import { measurePairs } from './measure-pairs.ts';
import { measurePool } from './measure-pool.ts';
import { measureTokens } from './measure-tokens.ts';

const USAGE = `usage: measure badges | pool | tokens | pairs --data <folder>
badges: mutants of badges that are accepted
pool: what k-anonymity costs 10,000 profiles
tokens: words that are techniques and names, as the one and as the other
pairs: appellations of ROME in the masculine and the feminine; --data is the folder of one version`;

type Measure = (data: string) => Promise<boolean> | boolean;

const MEASURES: Readonly<Record<string, Measure>> = {
  badges: measureBadges,
  pool: measurePool,
  tokens: measureTokens,
  pairs: measurePairs,
};

/** Exit code 3 when what is measured does not hold. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const [name = '', ...rest] = positionals;
  const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
  const needsData = name === 'pairs';
  if (!measure || rest.length > 0 || needsData !== (values.data !== undefined)) {
    console.error(USAGE);
    return 2;
  }
  return (await measure(values.data ?? '')) ? 0 : 3;
}

process.exitCode = await main();
