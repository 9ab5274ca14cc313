import type { JsonLdModule } from '../import/json-ld-module.ts';
import type { JsonLdProcessor } from './json-ld-processor.ts';
import { OntologyError } from '../ontology-error.ts';

/** In a constant: a host's bundler must not look for a package that may be absent. */
const PACKAGE_NAME = 'jsonld';

/**
 * The module that is given, else the installed one.
 *
 * @throws OntologyError `not-installed`, `invalid-option`.
 */
export async function loadJsonLd(given: JsonLdModule | undefined): Promise<JsonLdProcessor> {
  const loaded: unknown = given ?? (await importJsonLd());
  const module = [loaded, (loaded as { default?: unknown }).default].find(isJsonLd);
  if (module) return module;
  throw new OntologyError(
    given === undefined ? 'not-installed' : 'invalid-option',
    `${given === undefined ? PACKAGE_NAME : 'the option jsonld'} has no function flatten; give what import('${PACKAGE_NAME}') of version 9 returns`,
  );
}

async function importJsonLd(): Promise<unknown> {
  try {
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ PACKAGE_NAME)) as unknown;
  } catch (cause) {
    throw new OntologyError(
      'not-installed',
      `reading SKOS needs the package ${PACKAGE_NAME}, which cannot be loaded here; add it (npm install ${PACKAGE_NAME}), or import it yourself and give it as the option jsonld`,
      { cause },
    );
  }
}

function isJsonLd(value: unknown): value is JsonLdProcessor {
  return typeof (value as Partial<JsonLdProcessor> | undefined)?.flatten === 'function';
}
