import type { Linker } from '@tremplin/linking';
import type { CliIo } from '../cli-io.ts';
import { importFiles, type ImportedFiles } from './import-files.ts';
import { importJobFile, type ImportedJob } from './import-job-file.ts';

export interface ImportJobsOptions {
  readonly io: CliIo;
  readonly linker: Linker;
  readonly note: (text: string) => void;
}

/** Many job files → jobs. One without a requirement, or with the id of an earlier one, is left out. */
export function importJobs(
  paths: readonly string[],
  { io, linker, note }: ImportJobsOptions,
): Promise<ImportedFiles<ImportedJob>> {
  return importFiles<ImportedJob>(paths, {
    io,
    note,
    title: 'reading jobs',
    importFile: ({ path, stem }) => importJobFile(path, { linker, id: stem, cwd: io.cwd }),
    refuse({ job }, earlier) {
      if (job.requirements.length === 0) {
        const message = 'no requirement was found in it; name skills of the ontology';
        return { code: 'no-requirements', message };
      }
      if (earlier.some((other) => other.job.id === job.id)) {
        return {
          code: 'duplicate-id',
          message: 'states the id of a job read before it; give each job its own id',
        };
      }
      return undefined;
    },
  });
}
