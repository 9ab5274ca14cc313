import { Presets, SingleBar } from 'cli-progress';

/** Steps whose loss is averaged in what is shown. */
const SMOOTHING = 0.98;

/** A bar on standard error with the time left and the loss; lines every tenth where it is no terminal. */
export function createProgress(steps: number): (step: number, loss: number) => void {
  const format = 'training {bar} {percentage}% · {eta_formatted} left · loss {loss}';
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, noTTYOutput: false },
    Presets.shades_classic,
  );
  const live = process.stderr.isTTY;
  if (live) bar.start(steps, 0, { loss: '' });
  const started = performance.now();
  let smooth = 0;
  return (step, loss) => {
    smooth = step === 0 ? loss : SMOOTHING * smooth + (1 - SMOOTHING) * loss;
    const done = step + 1;
    if (live) {
      bar.update(done, { loss: smooth.toFixed(3) });
      if (done === steps) bar.stop();
    } else if (done % Math.ceil(steps / 10) === 0) {
      const seconds = (performance.now() - started) / 1000;
      const left = Math.round((seconds / done) * (steps - done));
      console.error(`training: ${done}/${steps} steps, loss ${smooth.toFixed(3)}, ${left} s left`);
    }
  };
}
