import { resolve } from 'node:path';
import { OntologyError, type Ontology } from '@tremplin/ontology';
import { CliError } from '../cli-error.ts';

/** The bundled pack for `digital`, else the pack file at the path. */
export async function loadOntology(name: string, cwd: string): Promise<Ontology> {
  if (name === 'digital') {
    const { digitalPack } = await import('@tremplin/ontology/digital');
    return digitalPack();
  }
  const { readPackFile } = await import('@tremplin/ontology/node');
  try {
    return await readPackFile(resolve(cwd, name));
  } catch (cause) {
    if (!OntologyError.is(cause)) throw cause;
    const message = cause.message
      .replace(/^ontology: /u, '')
      .replace(`${resolve(cwd, name)}: `, '');
    throw new CliError('bad-input', `${name}: ${message}`, { cause });
  }
}
