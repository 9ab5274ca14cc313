import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

interface NativeCrypto {
  createHash(algorithm: string): { update(data: Uint8Array): { digest(encoding: 'hex'): string } };
}

/** SHA-256 in hex. The native one where the runtime offers it (about 10 × faster), else plain JavaScript. */
export function sha256Hex(bytes: Uint8Array): string {
  const native = nativeCrypto();
  return native
    ? native.createHash('sha256').update(bytes).digest('hex')
    : bytesToHex(sha256(bytes));
}

function nativeCrypto(): NativeCrypto | undefined {
  const host = (globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } }).process;
  return host?.getBuiltinModule?.('node:crypto') as NativeCrypto | undefined;
}
