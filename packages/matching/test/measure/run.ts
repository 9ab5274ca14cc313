import { measureAds } from './measure-ads.ts';
import { measureLevels } from './measure-levels.ts';
import { measurePasserelles } from './measure-passerelles.ts';
import { measurePaths } from './measure-paths.ts';

/**
 * `pnpm --filter @tremplin/matching run measure <task> [seed]`:
 * - `levels`: how good the levels are where the truth is known;
 * - `paths`: how far learning plans are above their bound;
 * - `ads [seed] [pack]`: how the demands of annotated ads are read; `ads-detail` lists what is wrong;
 * - `passerelles [seed] [pack]`: how long all occupations of a pack take beside one match each.
 */
const [task = 'levels', seed = '1', pack] = process.argv.slice(2);
const write = (line: string): void => void process.stdout.write(line);
const tasks: Readonly<Record<string, () => Promise<void> | void>> = {
  levels: () => measureLevels(Number(seed), write),
  paths: () => measurePaths(Number(seed), write),
  ads: () => measureAds(write, { pack }),
  'ads-detail': () => measureAds(write, { pack, detail: true }),
  passerelles: () => measurePasserelles(Number(seed), write, pack),
};
const chosen = tasks[task];
if (chosen === undefined || !/^\d+$/u.test(seed)) {
  process.stderr.write('usage: measure levels|paths|ads|ads-detail|passerelles [seed] [pack]\n');
  process.exit(2);
}
await chosen();
