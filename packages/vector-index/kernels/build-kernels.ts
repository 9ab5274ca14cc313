import { readFileSync } from 'node:fs';
import createWabt from 'wabt';

/** The scan with int8 numbers widened to 16 bits, or multiplied as they are by relaxed SIMD. */
type Multiply = 'simd' | 'relaxed';

interface KernelOptions {
  readonly multiply: Multiply;
  /** Whether its memory is one that threads share: WebAssembly makes these two types. */
  readonly shared: boolean;
}

/**
 * The text of `src/internal/scan/kernel-bytes.ts`: the four modules that kernels/*.wat make, as base64, so that
 * they need neither a file beside the code nor a loader in a bundler.
 */
export async function buildKernels(): Promise<string> {
  const lines = [
    '// Written by `pnpm --filter @tremplin/vector-index run build:kernels` from kernels/*.wat; not by hand.',
    '/* oxlint-disable max-lines */',
    '',
  ];
  for (const shared of [false, true]) {
    for (const multiply of ['simd', 'relaxed'] as const) {
      const name = `${shared ? 'SHARED_' : ''}${multiply === 'relaxed' ? 'RELAXED_' : ''}SIMD`;
      const bytes = await assemble({ multiply, shared });
      lines.push(`export const ${name} =`, `  '${Buffer.from(bytes).toString('base64')}';`);
    }
  }
  return `${lines.join('\n')}\n`;
}

async function assemble({ multiply, shared }: KernelOptions): Promise<Uint8Array> {
  const text = source('scan')
    .replace('(;@shared@;)', shared ? 'shared' : '')
    .replace(';;@dots@', source(`dots-${multiply}`))
    .replace(';;@offset@', multiply === 'relaxed' ? source('offset-relaxed') : '');
  const wabt = await createWabt();
  const module = wabt.parseWat(`scan-${multiply}.wat`, text, {
    simd: true,
    relaxed_simd: true,
    threads: true,
  });
  const { buffer } = module.toBinary({});
  module.destroy();
  return buffer;
}

function source(name: string): string {
  return readFileSync(new URL(`${name}.wat`, import.meta.url), 'utf8');
}
