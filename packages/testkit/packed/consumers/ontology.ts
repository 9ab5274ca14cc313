import { deepEqual, equal, throws } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  conceptIds,
  createOntology,
  decodePack,
  encodePack,
  findConcept,
  OntologyError,
  preferredLabel,
  skillsOf,
  type Ontology,
} from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { readPackFile, writePackFile } from '@tremplin/ontology/node';

export async function run(): Promise<string> {
  const tiny: Ontology = createOntology({
    meta: {
      id: 'tiny',
      version: '1',
      title: 'Tiny',
      languages: ['en', 'fr'],
      licence: 'CC0-1.0',
      attribution: '',
    },
    concepts: [
      {
        id: 'urn:tiny:sewing',
        kind: 'skill',
        labels: {
          en: { preferred: 'sewing', alternatives: [] },
          fr: { preferred: 'couture', alternatives: [] },
        },
      },
      {
        id: 'urn:tiny:tailor',
        kind: 'occupation',
        labels: { en: { preferred: 'tailor', alternatives: [] } },
      },
    ],
    occupationSkills: [
      { occupation: 'urn:tiny:tailor', skill: 'urn:tiny:sewing', relationType: 'essential' },
    ],
    skillRelations: [],
    broader: [],
  });
  const [tailor] = conceptIds(tiny, 'occupation');
  equal(preferredLabel(tiny, findConcept(tiny, 'urn:tiny:sewing')!, 'fr'), 'couture');
  equal(skillsOf(tiny, tailor!).length, 1);

  const bytes = encodePack(tiny);
  equal(decodePack(bytes).hash, tiny.hash);
  // The class of the error is the same one at every entry point of the package.
  throws(() => decodePack(bytes.subarray(1)), OntologyError);

  const folder = await mkdtemp(join(tmpdir(), 'stranger-'));
  try {
    const path = join(folder, 'digital.pack');
    await writePackFile(digitalPack(), path);
    const digital = await readPackFile(path);
    equal(digital.hash, digitalPack().hash);
    deepEqual(conceptIds(digital, 'skill'), conceptIds(digitalPack(), 'skill'));
    await readPackFile(join(folder, 'absent.pack')).then(
      () => throws(() => undefined),
      (error: unknown) => equal(error instanceof OntologyError, true),
    );
    return `${digital.size} concepts, ${digital.hash.slice(0, 12)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
