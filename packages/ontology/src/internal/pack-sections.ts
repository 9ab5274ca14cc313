import type { LabelTable, LinkTable, OntologyTables, StringTable } from '../ontology.ts';

export type SectionArray = Uint8Array | Uint16Array | Uint32Array;
export type Sections = ReadonlyMap<string, SectionArray>;

/** Tables → named arrays, in one fixed order: the order of a pack file. */
export function tablesToSections(tables: OntologyTables): Sections {
  const sections = new Map<string, SectionArray>();
  const put = (name: string, array: SectionArray): void => void sections.set(name, array);
  const strings = (name: string, table: StringTable): void => {
    put(`${name}.bytes`, table.bytes);
    put(`${name}.offsets`, table.offsets);
  };
  const links = (name: string, table: LinkTable): void => {
    put(`${name}.offsets`, table.offsets);
    put(`${name}.targets`, table.targets);
    put(`${name}.types`, table.types);
  };
  strings('ids', tables.ids);
  strings('codes', tables.codes);
  put('kinds', tables.kinds);
  put('skillTypes', tables.skillTypes);
  put('reuseLevels', tables.reuseLevels);
  put('learningHours', tables.learningHours);
  for (const [language, table] of Object.entries(tables.labels)) {
    put(`labels.${language}.offsets`, table.offsets);
    strings(`labels.${language}.strings`, table.strings);
    put(`labels.${language}.caseSensitive`, table.caseSensitive);
  }
  for (const [language, table] of Object.entries(tables.descriptions)) {
    strings(`descriptions.${language}`, table);
  }
  links('occupationSkills', tables.occupationSkills);
  put('occupationSkills.importances', tables.occupationSkills.importances);
  put('occupationSkills.levels', tables.occupationSkills.levels);
  links('skillRelations', tables.skillRelations);
  links('broader', tables.broader);
  links('occupationContexts', tables.occupationContexts);
  links('mappings', tables.mappings);
  strings('mappings.targetStrings', tables.mappings.targetStrings);
  return sections;
}

/** Named arrays → tables. `take` throws when a section is missing or of another type. */
export function sectionsToTables(
  languages: readonly string[],
  take: <A extends SectionArray>(name: string, type: abstract new (...args: never[]) => A) => A,
): OntologyTables {
  const strings = (name: string): StringTable => ({
    bytes: take(`${name}.bytes`, Uint8Array),
    offsets: take(`${name}.offsets`, Uint32Array),
  });
  const links = (name: string): LinkTable => ({
    offsets: take(`${name}.offsets`, Uint32Array),
    targets: take(`${name}.targets`, Uint32Array),
    types: take(`${name}.types`, Uint8Array),
  });
  const labels = (language: string): LabelTable => ({
    offsets: take(`labels.${language}.offsets`, Uint32Array),
    strings: strings(`labels.${language}.strings`),
    caseSensitive: take(`labels.${language}.caseSensitive`, Uint8Array),
  });
  return {
    ids: strings('ids'),
    codes: strings('codes'),
    kinds: take('kinds', Uint8Array),
    skillTypes: take('skillTypes', Uint8Array),
    reuseLevels: take('reuseLevels', Uint8Array),
    learningHours: take('learningHours', Uint16Array),
    labels: Object.fromEntries(languages.map((language) => [language, labels(language)])),
    descriptions: Object.fromEntries(
      languages.map((language) => [language, strings(`descriptions.${language}`)]),
    ),
    occupationSkills: {
      ...links('occupationSkills'),
      importances: take('occupationSkills.importances', Uint8Array),
      levels: take('occupationSkills.levels', Uint8Array),
    },
    skillRelations: links('skillRelations'),
    broader: links('broader'),
    occupationContexts: links('occupationContexts'),
    mappings: { ...links('mappings'), targetStrings: strings('mappings.targetStrings') },
  };
}
