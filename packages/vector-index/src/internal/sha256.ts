import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';

/** A SHA-256 that is fed part by part. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** 32 bytes. */
  digest(): Uint8Array;
}

interface NativeCrypto {
  createHash(algorithm: string): { update(data: Uint8Array): unknown; digest(): Uint8Array };
}

/** The native one where the runtime offers it (about 10 × faster), else plain JavaScript. */
export function createSha256(): Sha256 {
  const hash = nativeCrypto()?.createHash('sha256') ?? plainSha256.create();
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    digest: () => hash.digest(),
  };
}

function nativeCrypto(): NativeCrypto | undefined {
  const host = (globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } }).process;
  return host?.getBuiltinModule?.('node:crypto') as NativeCrypto | undefined;
}
