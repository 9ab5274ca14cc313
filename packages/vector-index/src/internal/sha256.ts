import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';

interface NativeCrypto {
  createHash(algorithm: string): { update(data: Uint8Array): { digest(): Uint8Array } };
}

/** SHA-256, 32 bytes. The native one where the runtime offers it (about 10 × faster), else plain JavaScript. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const native = nativeCrypto();
  return native ? native.createHash('sha256').update(bytes).digest() : plainSha256(bytes);
}

function nativeCrypto(): NativeCrypto | undefined {
  const host = (globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } }).process;
  return host?.getBuiltinModule?.('node:crypto') as NativeCrypto | undefined;
}
