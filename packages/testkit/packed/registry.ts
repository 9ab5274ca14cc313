import { runCommand } from './run-command.ts';

const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|network/u;

/** Why the package registry cannot be used, or `undefined` when it answers. */
export async function registryProblem(cwd: string): Promise<string | undefined> {
  try {
    await runCommand(['npm', 'ping', '--fetch-retries=0', '--fetch-timeout=15000'], { cwd });
    return undefined;
  } catch (error) {
    return `the npm registry does not answer (${networkCode(error) ?? 'npm ping failed'})`;
  }
}

/** The network's error code in the failure of an npm command, or `undefined` for any other failure. */
export function networkCode(error: unknown): string | undefined {
  return error instanceof Error ? UNREACHABLE.exec(error.message)?.[0] : undefined;
}
