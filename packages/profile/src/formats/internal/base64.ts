/** `String.fromCharCode` takes its bytes as arguments, and too many of them overflow the stack. */
const PIECE = 0x8000;

/** Bytes as base 64, without Node's `Buffer`. */
export function base64OfBytes(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}

export function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
