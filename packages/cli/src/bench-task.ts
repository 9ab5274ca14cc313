import type { Ontology } from '@tremplin/ontology';

/** The classification that a task needs a pack of: `meta.id` of the pack. */
export type BenchOntology = 'esco' | 'rome' | 'onet';

/** One thing that `tremplin bench` measures. */
export interface BenchTask {
  /** What is typed after `tremplin bench`. */
  readonly name: string;
  /** One line for the list of tasks, without a full stop. */
  readonly summary: string;
  /** `undefined`: runs without a pack; one that is given is handed over whatever it is. */
  readonly requires: BenchOntology | undefined;
  /** Whether `--data` must be given, may be given, or is not read. */
  readonly data: 'required' | 'optional' | 'none';
  /** @throws CliError when nothing can be measured; what is merely absent is said with `note`. */
  run(context: BenchContext): Promise<BenchRun>;
}

/** In the order in which they are listed. */
export type BenchTasks = readonly BenchTask[];

/** What a task is given. */
export interface BenchContext {
  /** Absolute path of `--data`, a file or folder that is there; `undefined` when none was given. */
  readonly dataPath?: string;
  /** There whenever the task requires one, and then of the classification required. */
  readonly ontology?: Ontology;
  /** Absolute path of `--model`, a file or folder that is there. */
  readonly modelPath?: string;
  readonly seed: number;
  /** Of `--param k=v`, by name; the task checks names and values. */
  readonly params: Readonly<Record<string, string>>;
  /** A line on standard error: what is absent, what was left out. */
  note(message: string): void;
  /** A bar on standard error, on terminals only. */
  progress(done: number, total: number, what?: string): void;
}

/** What a task has measured. */
export interface BenchRun {
  /** One per set that was there. */
  readonly results: readonly BenchResult[];
  /** Id of the embedder that the results come from, `null` when none was used. */
  readonly embedder: string | null;
  /** What the reader must know to read the numbers: printed under the table, `remarks` in JSON. */
  readonly remarks?: readonly string[];
}

export type BenchMetrics = Readonly<Record<string, number>>;

export interface BenchResult {
  readonly set: string;
  /** How many queries, sentences or cases the metrics are of. */
  readonly n: number;
  readonly metrics: BenchMetrics;
  /** 95 %, of those metrics that have one: [lower, upper]. */
  readonly interval?: Readonly<Record<string, readonly [number, number]>>;
  /** The same metrics of other ways, by name (`lexical`). */
  readonly baselines?: Readonly<Record<string, BenchMetrics>>;
  /** Metrics of parts, by the name of the part. */
  readonly groups?: Readonly<Record<string, BenchMetrics>>;
  /** What a check of the task refused: not empty, and the command exits with 3. */
  readonly failedIds?: readonly string[];
  readonly seconds: number;
}
