import { REUSE_LEVELS, SKILL_TYPES, type ReuseLevel, type SkillType } from '../concept.ts';
import type { RdfNode } from './expand-skos.ts';
import { ESCO, fullName, RDF, REUSE_LEVEL, SKILL_TYPE, SKOS_XL } from './skos-vocabulary.ts';

/** A text, and its language in two or three letters: `undefined` when none is said. */
export interface SkosText {
  readonly text: string;
  readonly language: string | undefined;
  /** The language is said with a region or a script: `en-GB`. */
  readonly isRegional: boolean;
}

/** What is said of resources, by full names. */
export interface SkosValues {
  typesOf(node: RdfNode): readonly string[];
  texts(node: RdfNode, property: string): readonly SkosText[];
  /** Ids that a property names. */
  references(node: RdfNode, property: string): readonly string[];
  numbers(node: RdfNode, property: string): readonly number[];
  /** Full names of all that is said of a resource, its types left aside. */
  properties(node: RdfNode): readonly string[];
}

/** Where a text may stand that is a resource of its own. */
const TEXT_PROPERTIES = [`${SKOS_XL}literalForm`, `${RDF}value`, `${ESCO}nodeLiteral`];

export function createSkosValues(nodes: readonly RdfNode[]): SkosValues {
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const full = new Map(nodes.map((node) => [node, fullKeys(node)]));
  const valuesOf = (node: RdfNode, property: string): readonly Value[] =>
    listed(full.get(node)?.get(property) ?? []);
  const texts = (node: RdfNode, property: string, depth = 0): readonly SkosText[] =>
    valuesOf(node, property).flatMap((value) => {
      if (typeof value['@value'] === 'string' || typeof value['@value'] === 'number') {
        return [textOf(String(value['@value']), value['@language'])];
      }
      const other = typeof value['@id'] === 'string' ? byId.get(value['@id']) : undefined;
      if (!other || depth > 0) return [];
      return TEXT_PROPERTIES.flatMap((inner) => texts(other, inner, 1));
    });
  return {
    typesOf: (node) => ((node['@type'] ?? []) as readonly string[]).map(fullName),
    texts: (node, property) => texts(node, property).toSorted(plainFirst),
    references: (node, property) =>
      valuesOf(node, property).flatMap(({ '@id': id, '@value': value }) => {
        const named = id ?? value;
        return typeof named === 'string' ? [named] : [];
      }),
    numbers: (node, property) =>
      valuesOf(node, property).flatMap(({ '@value': value }) => {
        const number = Number(value);
        return Number.isFinite(number) ? [number] : [];
      }),
    properties: (node) => [...full.get(node)!.keys()],
  };
}

type Value = Readonly<Record<string, unknown>>;

function fullKeys(node: RdfNode): ReadonlyMap<string, readonly Value[]> {
  const keys = new Map<string, readonly Value[]>();
  for (const [key, values] of Object.entries(node)) {
    if (key.startsWith('@')) continue;
    const name = fullName(key);
    keys.set(name, [...(keys.get(name) ?? []), ...(values as readonly Value[])]);
  }
  return keys;
}

/** An ordered list says no more than its members here. */
function listed(values: readonly Value[]): readonly Value[] {
  return values.flatMap((value) =>
    Array.isArray(value['@list']) ? listed(value['@list'] as readonly Value[]) : [value],
  );
}

/** What is said for a whole language counts before what is said for a region of it. */
function plainFirst(a: SkosText, b: SkosText): number {
  return Number(a.isRegional) - Number(b.isRegional);
}

/** A language, and what is said beyond it. */
const TAG = /^([a-z]{2,3})(-.*)?$/iu;

function textOf(text: string, tag: unknown): SkosText {
  const [, language, rest] = TAG.exec(typeof tag === 'string' ? tag : '') ?? [];
  return { text, language: language?.toLowerCase(), isRegional: rest !== undefined };
}

/** The IRI of a type of skill, as ESCO writes it. */
export function skillTypeIri(type: SkillType): string {
  return `${SKILL_TYPE}${type === 'skill/competence' ? 'skill' : type}`;
}

/** The IRI of a reuse level, as ESCO writes it. */
export function reuseLevelIri(level: ReuseLevel): string {
  return `${REUSE_LEVEL}${level}`;
}

/** ESCO's type of a skill from its IRI, or from its name. */
export function skillTypeOf(value: string): SkillType | undefined {
  const name = value.replace(SKILL_TYPE, '');
  if (name === 'skill' || name === 'competence') return 'skill/competence';
  return SKILL_TYPES.find((type): type is SkillType => type !== '' && type === name);
}

/** ESCO's reuse level from its IRI, or from its name. */
export function reuseLevelOfIri(value: string): ReuseLevel | undefined {
  const name = value.replace(REUSE_LEVEL, '');
  return REUSE_LEVELS.find((level): level is ReuseLevel => level !== '' && level === name);
}
