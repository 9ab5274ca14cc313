import type { MappingRelation } from '@tremplin/ontology';

/** SKOS mappings, the closest first: the columns of a table of coverage. */
export const MAPPING_RELATIONS_IN_ORDER: readonly MappingRelation[] = [
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
];
