import { killMany } from './kill-many.ts';

/** `pnpm --filter @tremplin/vector-index run test:kill [kills] [seed]`; exits with 1 when anything was lost. */
const [kills = '1000', seed = '1'] = process.argv.slice(2);
const tally = await killMany({
  kills: Number(kills),
  seed: Number(seed),
  onKill: (done) => {
    if (done % 50 === 0) process.stderr.write(`${done} of ${kills} kills\n`);
  },
});
for (const [what, count] of Object.entries(tally)) process.stdout.write(`${what}: ${count}\n`);
const isRight =
  tally.lost + tally.invented + tally.failedOpenings + tally.ended === 0 &&
  tally.kills === Number(kills);
process.stdout.write(isRight ? 'nothing acknowledged was lost\n' : 'FAILED\n');
process.exitCode = isRight ? 0 : 1;
