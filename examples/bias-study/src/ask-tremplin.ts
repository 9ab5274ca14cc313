import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

const TREMPLIN = fileURLToPath(new URL('../../../scripts/tremplin.mjs', import.meta.url));

/**
 * Runs `tremplin … --json` and reads its answer, as a script in any language would.
 *
 * @throws Error when the command fails, with what it said, or when its answer has another shape.
 */
export async function askTremplin<Answer>(
  args: readonly string[],
  shape: z.ZodType<Answer>,
): Promise<Answer> {
  const { status, stdout, stderr } = await run([TREMPLIN, ...args, '--json']);
  if (status !== 0) {
    throw new Error(`tremplin ${args.join(' ')}: exit code ${status}\n${stderr.trim()}`);
  }
  const parsed = shape.safeParse(JSON.parse(stdout));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `tremplin ${args[0]}: answered in another shape at ${issue?.path.join('.')}: ${issue?.message}`,
  );
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (part: Buffer) => parts.stdout.push(part));
    child.stderr.on('data', (part: Buffer) => parts.stderr.push(part));
    child.on('error', reject);
    child.on('close', (status) => {
      const [stdout, stderr] = [parts.stdout, parts.stderr].map((each) =>
        Buffer.concat(each).toString(),
      );
      resolve({ status, stdout: stdout!, stderr: stderr! });
    });
  });
}
