import { measureBadges } from './measure-badges.ts';
import { measurePool } from './measure-pool.ts';

const MEASURES: Readonly<Record<string, () => Promise<boolean>>> = {
  badges: measureBadges,
  pool: measurePool,
};

const [name = '', ...rest] = process.argv.slice(2);
const measure = Object.hasOwn(MEASURES, name) && rest.length === 0 ? MEASURES[name] : undefined;
if (measure) {
  process.exitCode = (await measure()) ? 0 : 3;
} else {
  console.error(`measure: give one of: ${Object.keys(MEASURES).join(', ')}`);
  process.exitCode = 2;
}
