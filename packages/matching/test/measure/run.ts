import { SCENARIOS, simulateCollusion, simulateLevels } from './simulate-levels.ts';

/** `pnpm --filter @tremplin/matching run measure levels [seed]`: how good the levels are where the truth is known. */
const [task = 'levels', seed = '1'] = process.argv.slice(2);
if (task !== 'levels' || !/^\d+$/u.test(seed)) {
  process.stderr.write('usage: measure levels [seed]\n');
  process.exit(2);
}
process.stdout.write('scenario | RMSE | of the plain mean’s | 90 % intervals hold | mean width\n');
for (const scenario of SCENARIOS) {
  const { rmse, plainMeanRmse, coverage, width } = simulateLevels(scenario, 20_000, Number(seed));
  const share = `${((100 * rmse) / plainMeanRmse).toFixed(1)} % of ${plainMeanRmse.toFixed(3)}`;
  process.stdout.write(
    `${scenario.name} | ${rmse.toFixed(3)} | ${share} | ${(100 * coverage).toFixed(1)} % | ${width.toFixed(2)}\n`,
  );
}
process.stdout.write(
  `4 of 20 peers collude: the mean moves by ${simulateCollusion(5000, Number(seed)).toFixed(3)} levels of a scale of 3\n`,
);
