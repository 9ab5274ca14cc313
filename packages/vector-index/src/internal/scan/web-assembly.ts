/*
 * What is used of WebAssembly. TypeScript declares it with all of the browser only, which this package is
 * compiled without.
 */
export interface WasmMemory {
  /** Another one after each growth. Of threads, a `SharedArrayBuffer`. */
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export interface WasmModule {
  readonly [Symbol.toStringTag]: string;
}

interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

interface WasmApi {
  readonly Memory: new (options: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: boolean;
  }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: { readonly env: { readonly memory: WasmMemory } },
  ) => WasmInstance;
}

/** @throws ReferenceError where the engine has none. */
export function webAssembly(): WasmApi {
  const { WebAssembly } = globalThis as { readonly WebAssembly?: WasmApi };
  if (WebAssembly) return WebAssembly;
  throw new ReferenceError('this engine has no WebAssembly');
}
