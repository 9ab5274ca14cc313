import { SCENARIOS, simulateCollusion, simulateLevels } from './simulate-levels.ts';

export function measureLevels(seed: number, write: (line: string) => void): void {
  write('scenario | RMSE | of the plain mean’s | 90 % intervals hold | mean width\n');
  for (const scenario of SCENARIOS) {
    const { rmse, plainMeanRmse, coverage, width } = simulateLevels(scenario, 20_000, seed);
    const share = `${((100 * rmse) / plainMeanRmse).toFixed(1)} % of ${plainMeanRmse.toFixed(3)}`;
    write(
      `${scenario.name} | ${rmse.toFixed(3)} | ${share} | ${(100 * coverage).toFixed(1)} % | ${width.toFixed(2)}\n`,
    );
  }
  write(
    `4 of 20 peers collude: the mean moves by ${simulateCollusion(5000, seed).toFixed(3)} levels of a scale of 3\n`,
  );
}
