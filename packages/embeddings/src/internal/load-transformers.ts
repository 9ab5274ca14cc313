import { EmbeddingsError } from '../embeddings-error.ts';
import type { TransformersModule } from '../transformers-module.ts';

const PACKAGES = ['@huggingface/transformers', '@xenova/transformers'] as const;

/** @throws EmbeddingsError `not-installed`, `invalid-option`. */
export async function loadTransformers(given?: TransformersModule): Promise<TransformersModule> {
  if (given !== undefined) return checked(given, 'the option module');
  const failures: unknown[] = [];
  for (const name of PACKAGES) {
    try {
      return checked(await import(/* @vite-ignore */ /* webpackIgnore: true */ name), name);
    } catch (cause) {
      if (!isAbsent(cause, name)) throw unloadable(name, cause);
      failures.push(cause);
    }
  }
  throw new EmbeddingsError(
    'not-installed',
    `transformers: no Transformers.js; add it (npm install ${PACKAGES[0]}) or use staticEmbedder`,
    { cause: failures[0] },
  );
}

function checked(module: unknown, name: string): TransformersModule {
  const found = module as Partial<TransformersModule> & { readonly default?: unknown };
  if (isTransformers(found)) return found;
  // What `import` of a CommonJS build gives.
  if (isTransformers(found.default)) return found.default;
  throw new EmbeddingsError(
    'invalid-option',
    `transformers: ${name} has no AutoModel and AutoTokenizer; give what import('${PACKAGES[0]}') returns`,
  );
}

function isTransformers(value: unknown): value is TransformersModule {
  const { env, AutoModel, AutoTokenizer } = (value ?? {}) as Partial<TransformersModule>;
  return env !== undefined && AutoModel !== undefined && AutoTokenizer !== undefined;
}

/** How Node and bundlers say that there is no such package; one that it needs itself is another matter. */
function isAbsent(cause: unknown, name: string): boolean {
  const said = messageOf(cause);
  return (
    said.includes(name) && /cannot find|could not resolve|failed to (?:load|resolve)/iu.test(said)
  );
}

function unloadable(name: string, cause: unknown): EmbeddingsError {
  return new EmbeddingsError(
    'not-installed',
    `transformers: ${name} is installed but does not load (${messageOf(cause)}); reinstall it, or use staticEmbedder`,
    { cause },
  );
}

function messageOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0]!;
}
