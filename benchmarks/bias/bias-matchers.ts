import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError } from '@tremplin/cli';
import type { BiasMatcher } from './bias-matcher.ts';
import { bm25 } from './matchers/bm25.ts';
import { embeddingCosine } from './matchers/embedding-cosine.ts';
import { odoo } from './matchers/odoo.ts';
import { tremplin } from './matchers/tremplin.ts';
import { wordCosine } from './matchers/word-cosine.ts';

export const BIAS_MATCHERS: readonly BiasMatcher[] = [
  tremplin,
  bm25,
  embeddingCosine('embedding-cosine'),
  odoo,
  wordCosine,
];

/**
 * One more matcher from a file of one's own that exports `matcher`, a {@link BiasMatcher}.
 *
 * @throws CliError `bad-input` when the file cannot be loaded, or exports none.
 */
export async function loadBiasMatcher(file: string): Promise<BiasMatcher> {
  let module: { readonly matcher?: Partial<BiasMatcher> };
  try {
    module = (await import(pathToFileURL(resolve(file)).href)) as typeof module;
  } catch (cause) {
    throw new CliError('bad-input', `--param matcher=${file}: cannot be loaded; check the path`, {
      cause,
    });
  }
  const { matcher } = module;
  if (typeof matcher?.name === 'string' && typeof matcher.create === 'function') {
    return matcher as BiasMatcher;
  }
  throw new CliError(
    'bad-input',
    `--param matcher=${file}: exports no matcher { name, create }; see benchmarks/bias/bias-matcher.ts`,
  );
}
