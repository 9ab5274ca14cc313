/** `tremplin` as it runs in a checkout: all of the CLI, and `tremplin bench` with its tasks, loaded when asked for. */
import { runCli } from '@tremplin/cli';

// `tremplin … | head` closes the pipe early: that is the reader's right, not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

const bench = async () => (await import('./quality/tasks.ts')).TASKS;

// Not `process.exit`: what is still in the pipe must arrive.
process.exitCode = await runCli(
  process.argv.slice(2),
  {},
  {
    bench,
    command: 'npx pnpm@10 tremplin',
  },
);
