import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** To the bundled model of a checkout: from this file, and from the bundle of the CLI. */
const PLACES = ['../../packages/embeddings/model/fr-en.bin', '../../../embeddings/model/fr-en.bin'];

export function bundledModelPath(): string {
  const paths = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return paths.find((path) => existsSync(path)) ?? paths[0]!;
}
