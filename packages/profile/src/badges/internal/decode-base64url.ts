/** Over the base64url alphabet, without padding. */
const FORM = /^[A-Za-z0-9_-]*$/u;

/**
 * The bytes of an unpadded base64url text, or `undefined` where it is not the one text that stands for them: spare
 * bits must be zero, or the last character of a signature could be changed unseen.
 *
 * Reference: Josefsson (2006), RFC 4648, section 3.5.
 */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  if (!FORM.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const again = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
  return again === text
    ? Uint8Array.from(binary, (character) => character.charCodeAt(0))
    : undefined;
}
