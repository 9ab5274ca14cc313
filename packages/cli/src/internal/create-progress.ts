import type { CliIo } from '../cli-io.ts';

export interface Progress {
  update(done: number, total: number, what?: string): void;
  stop(): void;
}

const SILENT: Progress = { update() {}, stop() {} };

/** A bar on standard error, when that is a terminal and there is enough to do to wait for. */
export async function createProgress(
  { stderr }: Pick<CliIo, 'stderr'>,
  { title, isLong }: { readonly title: string; readonly isLong: boolean },
): Promise<Progress> {
  if (stderr.isTTY !== true || !isLong) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    stream: stderr as unknown as NodeJS.WritableStream,
    format: `${title} [{bar}] {value}/{total} {what}`,
    barsize: 24,
    clearOnComplete: true,
  });
  let isStarted = false;
  return {
    update(done, total, what = '') {
      if (isStarted) bar.update(done, { what });
      else bar.start(total, done, { what });
      isStarted = true;
    },
    stop: () => bar.stop(),
  };
}
