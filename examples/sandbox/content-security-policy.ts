/** What the page may do, served as a header and written into the page: talk to nobody but where it came from. */
export const CONTENT_SECURITY_POLICY: string = [
  "default-src 'self'",
  // The one concession: WebAssembly may be compiled. No inline script, no eval.
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
