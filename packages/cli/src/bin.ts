#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// `tremplin … | head` closes the pipe early: that is the reader's right, not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

// Not `process.exit`: what is still in the pipe must arrive.
process.exitCode = await runCli(process.argv.slice(2));
