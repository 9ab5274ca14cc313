export { CliError, type CliErrorCode } from './cli-error.ts';
export type { CliIo, CliStream } from './cli-io.ts';
export { runCli } from './run-cli.ts';
