export type {
  BenchContext,
  BenchMetrics,
  BenchOntology,
  BenchResult,
  BenchRun,
  BenchTask,
  BenchTasks,
} from './bench-task.ts';
export { CliError, type CliErrorCode } from './cli-error.ts';
export type { CliIo, CliStream } from './cli-io.ts';
export { runCli, type RunCliOptions } from './run-cli.ts';
