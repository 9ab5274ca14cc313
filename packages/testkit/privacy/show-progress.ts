/** Tells on a terminal, on one line, how far it is and about how long it will take yet. */
export function createProgress(): (done: number, total: number) => void {
  const started = performance.now();
  return (done, total) => {
    if (!process.stderr.isTTY) return;
    const left = ((performance.now() - started) / done) * (total - done);
    const minutes = (left / 60_000).toFixed(1);
    process.stderr.write(`\r${done} of ${total}, about ${minutes} minutes left `);
    if (done >= total) process.stderr.write('\n');
  };
}
