/** Memory that JavaScript and WebAssembly share. */
export interface WebAssemblyMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

interface WebAssemblyHost {
  readonly Memory: new (options: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: true;
  }) => WebAssemblyMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** The part of the global `WebAssembly` that is used here: its types come with those of browsers only. */
export const webAssembly: WebAssemblyHost = (
  globalThis as unknown as { readonly WebAssembly: WebAssemblyHost }
).WebAssembly;
