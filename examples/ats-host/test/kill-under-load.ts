import { startHostProcess, type HostProcess } from './host-process.ts';

export interface KillTally {
  readonly kills: number;
  /** Writes that the host said were done. */
  readonly acknowledged: number;
  /** Of these, how many were not there after the restart. */
  readonly lost: number;
  /** Restarts after which the chain of the log did not hold. */
  readonly brokenLogs: number;
}

const WRITERS = 4;

/**
 * Writes candidates and shortlists from several connections, kills the host in the midst of it, starts it again on the same
 * files, and looks for everything that was acknowledged; so many times, on one folder.
 */
export async function killUnderLoad(
  folder: string,
  { kills, onProgress }: { readonly kills: number; readonly onProgress?: (done: number) => void },
): Promise<KillTally> {
  const candidates: string[] = [];
  const entries: number[] = [];
  let [lost, brokenLogs] = [0, 0];
  let host = await startHostProcess(folder);
  await send(host, 'PUT', '/jobs/job-1', { title: 'Web', requirements: ['HTML', 'React'] });
  for (let kill = 0; kill < kills; kill++) {
    let isAlive = true;
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let i = 0; isAlive; i++) {
        const id = `row-${kill}-${writer}-${i}`;
        try {
          const put = await send(host, 'PUT', `/candidates/${id}`, 'Skills\nHTML, CSS');
          if (put.status === 200) candidates.push(id);
          const listed = await send(host, 'POST', '/jobs/job-1/shortlists', { size: 3 });
          if (listed.status === 201) {
            entries.push(((await listed.json()) as { entry: number }).entry);
          }
        } catch {
          // Killed in the midst of it: not acknowledged, so it may be there or not.
        }
      }
    });
    // After another number of writes each time, whatever the speed of the machine; others are under way.
    const enough = candidates.length + entries.length + 1 + ((kill * 7) % 20);
    while (candidates.length + entries.length < enough) {
      await new Promise((resolve) => setTimeout(resolve, kill % 5));
    }
    await host.kill();
    isAlive = false;
    await Promise.all(writers);
    host = await startHostProcess(folder);
    for (const id of candidates) {
      if ((await send(host, 'GET', `/candidates/${id}`)).status !== 200) lost++;
      if ((await send(host, 'GET', `/persons/${id}/export`)).status !== 200) lost++;
    }
    const log = (await (await send(host, 'GET', '/log')).json()) as LogAnswer;
    if (log.verification.problem !== null) brokenLogs++;
    lost += entries.filter((entry) => entry >= log.head.entries).length;
    onProgress?.(kill + 1);
  }
  await host.kill();
  return { kills, acknowledged: candidates.length + entries.length, lost, brokenLogs };
}

interface LogAnswer {
  readonly head: { readonly entries: number };
  readonly verification: { readonly problem: object | null };
}

function send(
  { url }: HostProcess,
  method: string,
  path: string,
  body?: string | object,
): Promise<Response> {
  const isText = typeof body === 'string';
  return fetch(url + path, {
    method,
    ...(body !== undefined && {
      body: isText ? body : JSON.stringify(body),
      headers: { 'content-type': isText ? 'text/plain' : 'application/json' },
    }),
  });
}
