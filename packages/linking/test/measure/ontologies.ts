import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createOntology, type Ontology } from '@tremplin/ontology';
import { importEscoDirectory } from '@tremplin/ontology/node';

/** Folder of the public data sets, beside the checkout or named by TREMPLIN_DATA. */
export const sharedData: string =
  process.env['TREMPLIN_DATA'] ??
  fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

export const hasEsco: boolean = existsSync(join(sharedData, 'esco', 'skills_en.csv'));

export async function escoOntology(): Promise<Ontology> {
  return createOntology((await importEscoDirectory(join(sharedData, 'esco'))).data);
}
