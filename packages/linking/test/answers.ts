import { createLinker, encodeLinkerIndex, type Linker } from '@tremplin/linking';
import { conceptIds, labelsOf, type Ontology } from '@tremplin/ontology';

const KINDS = ['skill', 'occupation', 'skillGroup', 'occupationGroup'] as const;
const STANCES = ['has', 'lacks', 'wants', 'wanted-optional', 'others'] as const;
/** All that a linker says of a text. */
export async function answers(linker: Linker, text: string): Promise<unknown> {
  const options = { minimumConfidence: 0.05, kinds: KINDS };
  return [
    await linker.link(text, { ...options, stances: STANCES }),
    await linker.linkLabel(text, options),
    await linker.linkLabel(text, { ...options, language: 'fr' }),
  ];
}

export async function reload(linker: Linker, ontology: Ontology): Promise<Linker> {
  return createLinker(ontology, { index: await encodeLinkerIndex(linker) });
}

export function labelsIn(ontology: Ontology): readonly string[] {
  return conceptIds(ontology).flatMap((id) =>
    ontology.meta.languages.flatMap((language) => {
      const labels = labelsOf(ontology, id, language);
      return labels ? [labels.preferred, ...labels.alternatives] : [];
    }),
  );
}
