import type { ScanKernel } from '../../exact-index.ts';
import { RELAXED_SIMD, SHARED_RELAXED_SIMD, SHARED_SIMD, SIMD } from './kernel-bytes.ts';
import { webAssembly, type WasmMemory, type WasmModule } from './web-assembly.ts';

/** A module of kernels/scan.wat over one memory. */
export interface KernelInstance {
  /** The address behind the last pair written; all arguments are addresses but `width` and `row`. */
  scan(...args: ScanArguments): number;
  /** Rounds the row of float32 at `from` into a row of a block. */
  round(...args: RoundArguments): void;
}

type RoundArguments = [from: number, block: number, lane: number, width: number, slack: number];

type ScanArguments = [
  block: number,
  end: number,
  mask: number,
  query: number,
  width: number,
  row: number,
  out: number,
];

/** A way of scanning that this engine can compile, and its module. */
export interface CompiledKernel {
  readonly name: Exclude<ScanKernel, 'js'>;
  readonly module: WasmModule;
}

/** Of memory that threads share, and of memory that they do not. */
export type KernelSources = Readonly<Record<CompiledKernel['name'], string>>;

export const OWN_MEMORY: KernelSources = { 'relaxed-simd': RELAXED_SIMD, simd: SIMD };
export const SHARED_MEMORY: KernelSources = {
  'relaxed-simd': SHARED_RELAXED_SIMD,
  simd: SHARED_SIMD,
};
const compiled = new Map<string, WasmModule | undefined>();

/**
 * The first of the named kernels that this engine takes: the test is to compile it. A page whose content
 * security policy forbids WebAssembly refuses as well, and gets none.
 */
export function compileKernel(
  names: readonly CompiledKernel['name'][],
  sources: KernelSources,
): CompiledKernel | undefined {
  for (const name of names) {
    const module = moduleOf(sources[name]);
    if (module) return { name, module };
  }
  return undefined;
}

export function instantiateKernel(
  { module }: Pick<CompiledKernel, 'module'>,
  memory: WasmMemory,
): KernelInstance {
  const { exports } = new (webAssembly().Instance)(module, { env: { memory } });
  return exports as unknown as KernelInstance;
}

function moduleOf(base64: string): WasmModule | undefined {
  if (compiled.has(base64)) return compiled.get(base64);
  let module: WasmModule | undefined;
  try {
    module = new (webAssembly().Module)(
      Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
    );
  } catch {
    module = undefined;
  }
  compiled.set(base64, module);
  return module;
}
