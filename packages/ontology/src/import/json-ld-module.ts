/**
 * What `import('jsonld')` of version 9 gives, or its default export. Of it, `flatten` is used. Written here
 * so that this package type-checks without it, and so that a host can hand in what it has loaded itself.
 */
export interface JsonLdModule {
  readonly flatten: (...values: never[]) => unknown;
}
