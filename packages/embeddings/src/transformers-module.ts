/**
 * What is used of Transformers.js, versions 2 (`@xenova/transformers`) to 4 (`@huggingface/transformers`).
 * Written here so that this package type-checks without either, and so that a host can hand in the module it
 * has loaded itself.
 */
export interface TransformersModule {
  readonly env: {
    localModelPath: string;
    allowLocalModels: boolean;
    allowRemoteModels: boolean;
    readonly version?: string;
  };
  readonly AutoTokenizer: {
    from_pretrained(model: string, options: object): Promise<TransformersTokenizer>;
  };
  readonly AutoModel: {
    from_pretrained(model: string, options: object): Promise<TransformersModel>;
  };
}

export type TransformersTokenizer = (
  texts: string[],
  options: { readonly padding: boolean; readonly truncation: boolean },
) => TransformersInputs | Promise<TransformersInputs>;

export type TransformersInputs = Readonly<Record<string, TransformersTensor>>;

export interface TransformersTensor {
  /** Of numbers, or of 64-bit integers in `input_ids` and `attention_mask`. */
  readonly data: ArrayLike<number | bigint>;
  readonly dims: readonly number[];
}

export interface TransformersModel {
  (inputs: TransformersInputs): Promise<Readonly<Record<string, TransformersTensor>>>;
  dispose(): Promise<unknown>;
}
