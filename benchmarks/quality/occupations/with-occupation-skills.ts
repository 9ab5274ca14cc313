import type { Ontology } from '@tremplin/ontology';

export interface OccupationSkillLink {
  readonly occupation: string;
  readonly skill: string;
  readonly isEssential: boolean;
}

/**
 * The same pack with only some of its links between occupations and skills. Its hash stays that of the whole:
 * it is for a measurement, not to be written.
 *
 * @param isKept - Whether a link between an occupation and a skill, by their ids, stays.
 */
export function withOccupationSkills(
  ontology: Ontology,
  isKept: (link: OccupationSkillLink) => boolean,
): Ontology {
  const ids = idsByRow(ontology);
  const { offsets, targets, types, importances, levels } = ontology.tables.occupationSkills;
  const kept: number[] = [];
  const starts = new Uint32Array(offsets.length);
  for (let row = 0; row < ontology.size; row++) {
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++)
      if (isKept({ occupation: ids[row]!, skill: ids[targets[i]!]!, isEssential: types[i] === 0 }))
        kept.push(i);
    starts[row + 1] = kept.length;
  }
  return {
    ...ontology,
    tables: {
      ...ontology.tables,
      occupationSkills: {
        offsets: starts,
        targets: Uint32Array.from(kept, (i) => targets[i]!),
        types: Uint8Array.from(kept, (i) => types[i]!),
        importances: Uint8Array.from(kept, (i) => importances[i]!),
        levels: Uint8Array.from(kept, (i) => levels[i]!),
      },
    },
  };
}

function idsByRow({ tables, size }: Ontology): readonly string[] {
  const { bytes, offsets } = tables.ids;
  const decoder = new TextDecoder();
  return Array.from({ length: size }, (_, row) =>
    decoder.decode(bytes.subarray(offsets[row]!, offsets[row + 1]!)),
  );
}
