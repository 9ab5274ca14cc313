/** The one function of `jsonld` that is used, as it is used. */
export interface JsonLdProcessor {
  flatten(document: object, context: null, options: FlattenOptions): Promise<unknown>;
}

export interface FlattenOptions {
  /** What stands in for a context that is not in the document. */
  documentLoader(url: string): Promise<{
    readonly documentUrl: string;
    readonly document: object;
  }>;
  readonly expandContext?: object;
  /** Told of what is dropped. */
  eventHandler(told: {
    readonly event: {
      readonly code: string;
      readonly details?: Readonly<Record<string, unknown>>;
    };
  }): void;
}
