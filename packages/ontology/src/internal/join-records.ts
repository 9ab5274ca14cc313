import type { Labels, Mapping } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';

export interface JoinRecordsOptions {
  /** Whose word counts where both say something. */
  readonly prefer: 'first' | 'second';
  /** Name of the second record's pack, under which its code is kept as a mapping. */
  readonly pack: string;
  /** Called for each value that both state, and not alike. */
  onDifference(what: string, first: string, second: string): void;
}

/**
 * Two records of one concept as one, under the first one's id and code. No label or mapping is lost: the
 * second one's preferred label becomes an alternative (or the other way round), its id and code mappings.
 */
export function joinRecords(
  first: ConceptRecord,
  second: ConceptRecord,
  options: JoinRecordsOptions,
): ConceptRecord {
  const choose = <T extends string | number>(
    what: string,
    a: T | undefined,
    b: T | undefined,
  ): T | undefined => {
    if (a === undefined || b === undefined || a === b) return a ?? b;
    options.onDifference(what, String(a), String(b));
    return options.prefer === 'first' ? a : b;
  };
  const skillType = choose('skillType', first.skillType, second.skillType);
  const reuseLevel = choose('reuseLevel', first.reuseLevel, second.reuseLevel);
  const learningHours = choose('learningHours', first.learningHours, second.learningHours);
  const code = first.code ?? second.code;
  const descriptions = joinByLanguage(first.descriptions, second.descriptions, (language, a, b) =>
    choose(`description (${language})`, a, b)!,
  );
  const mappings = joinMappings(first, second, options.pack);
  return {
    id: first.id,
    kind: first.kind,
    labels: joinByLanguage(first.labels, second.labels, (_, a, b) =>
      options.prefer === 'first' ? joinLabels(a, b) : joinLabels(b, a),
    ),
    ...(code !== undefined && { code }),
    ...(skillType && { skillType }),
    ...(reuseLevel && { reuseLevel }),
    ...(learningHours !== undefined && { learningHours }),
    ...(Object.keys(descriptions).length > 0 && { descriptions }),
    ...(mappings.length > 0 && { mappings }),
  };
}

function joinByLanguage<T>(
  first: Readonly<Record<string, T>> = {},
  second: Readonly<Record<string, T>> = {},
  join: (language: string, a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const languages = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
  return Object.fromEntries(
    languages.map((language) => {
      const [a, b] = [first[language], second[language]];
      return [language, a === undefined ? b! : b === undefined ? a : join(language, a, b)];
    }),
  );
}

function joinLabels(first: Labels, second: Labels): Labels {
  const names = new Set([
    first.preferred,
    ...first.alternatives,
    second.preferred,
    ...second.alternatives,
  ]);
  const exact = new Set([...(first.caseSensitive ?? []), ...(second.caseSensitive ?? [])]);
  names.delete(first.preferred);
  return {
    preferred: first.preferred,
    alternatives: [...names],
    ...(exact.size > 0 && { caseSensitive: [...exact] }),
  };
}

function joinMappings(
  first: ConceptRecord,
  second: ConceptRecord,
  pack: string,
): readonly Mapping[] {
  const isOtherCode =
    second.code !== undefined && first.code !== undefined && second.code !== first.code;
  const all: readonly Mapping[] = [
    ...(first.mappings ?? []),
    ...(second.mappings ?? []),
    { relation: 'exactMatch', target: second.id },
    ...(isOtherCode ? [{ relation: 'exactMatch' as const, target: `${pack}:${second.code}` }] : []),
  ];
  const unique = new Map(all.map((mapping) => [`${mapping.relation} ${mapping.target}`, mapping]));
  return [...unique.values()].filter(({ target }) => target !== first.id);
}
