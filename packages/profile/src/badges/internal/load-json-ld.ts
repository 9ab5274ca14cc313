import { ProfileError } from '../../profile-error.ts';

/** In a constant: a host's bundler must not look for a package that may be absent. */
const PACKAGE_NAME = 'jsonld';

/** The one function of `jsonld` that is used, as it is used. */
export interface JsonLdCanonizer {
  canonize(document: object, options: CanonizeOptions): Promise<string>;
}

interface CanonizeOptions {
  readonly algorithm: 'RDFC-1.0';
  readonly format: 'application/n-quads';
  /** Throws where a part of the document would fall under the table. */
  readonly safe: true;
  documentLoader(url: string): Promise<{ readonly documentUrl: string; readonly document: object }>;
}

/** @throws ProfileError `missing-peer`, `invalid-option`. */
export async function loadJsonLd(given: object | undefined): Promise<JsonLdCanonizer> {
  const loaded: unknown = given ?? (await importJsonLd());
  const module = [loaded, (loaded as { default?: unknown }).default].find(isCanonizer);
  if (module) return module;
  throw new ProfileError(
    'invalid-option',
    `options.jsonld has no function canonize; give what import('${PACKAGE_NAME}') of version 9 returns`,
  );
}

async function importJsonLd(): Promise<unknown> {
  try {
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ PACKAGE_NAME)) as unknown;
  } catch (cause) {
    throw new ProfileError(
      'missing-peer',
      `a badge with a Data Integrity proof needs the package ${PACKAGE_NAME}, which cannot be loaded here; add it (npm install ${PACKAGE_NAME}), or import it yourself and give it as options.jsonld`,
      { cause },
    );
  }
}

function isCanonizer(value: unknown): value is JsonLdCanonizer {
  return typeof (value as Partial<JsonLdCanonizer> | undefined)?.canonize === 'function';
}
