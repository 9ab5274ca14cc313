/**
 * What `import('unpdf')` of version 1 gives. Of it, `getDocumentProxy` is used. Written here so that this package
 * type-checks without it, and so that a host can hand in what it has loaded itself.
 */
export interface PdfModule {
  readonly getDocumentProxy: (...values: never[]) => Promise<unknown>;
}
