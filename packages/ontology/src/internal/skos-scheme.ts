import type { OntologyMeta } from '../ontology-data.ts';
import type { RdfNode } from './expand-skos.ts';
import type { SkosValues } from './skos-values.ts';
import { DC, DCT, OWL, RDFS, SKOS } from './skos-vocabulary.ts';

export function isScheme(node: RdfNode, values: SkosValues): boolean {
  return values.typesOf(node).includes(`${SKOS}ConceptScheme`);
}

/** What a scheme says of itself, in the wanted language where it says it in several. */
export function readSkosScheme(
  node: RdfNode | undefined,
  values: SkosValues,
  language: string | undefined,
): Partial<OntologyMeta> {
  if (!node) return {};
  const text = (...properties: readonly string[]): string | undefined => {
    const texts = properties.flatMap((property) => values.texts(node, property));
    return (
      texts.find((each) => each.language === (language ?? 'en')) ??
      texts.find((each) => each.language === 'en') ??
      texts[0]
    )?.text;
  };
  const licence = text(`${DCT}license`) ?? values.references(node, `${DCT}license`)[0];
  const found = {
    id: text(`${DCT}identifier`),
    version: text(`${OWL}versionInfo`),
    title: text(`${DCT}title`, `${SKOS}prefLabel`, `${RDFS}label`, `${DC}title`),
    licence,
    attribution: text(`${DCT}rights`),
  };
  const stated = Object.entries(found).filter(([, value]) => value !== undefined);
  const languages = values.texts(node, `${DCT}language`).map((each) => each.text);
  return { ...Object.fromEntries(stated), ...(languages.length > 0 && { languages }) };
}
