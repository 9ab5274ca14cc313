import {
  EUROPASS_COVERAGE,
  EUROPEAN_LEARNING_MODEL_COVERAGE,
  HR_OPEN_COVERAGE,
  importEuropass,
  importEuropeanLearningModel,
  importHrOpen,
  importLinkedIn,
  LINKED_IN_COVERAGE,
  SKILLS_PASSPORT_COVERAGE,
  type CoverageRow,
  type ImportResult,
} from '../../src/index.ts';
import { escapeXml } from './build-docx.ts';
import { csv, french } from './person-formats.ts';

/** A document as nested keys. */
export interface Tree {
  readonly [key: string]: string | Tree;
}

/** A structured format whose documents are made from a tree of its keys. */
export interface FilledFormat {
  readonly name: string;
  readonly coverage: readonly CoverageRow[];
  /** What makes a document one of the format. */
  readonly base: Tree;
  readonly importOf: (tree: Tree) => Promise<ImportResult>;
}

export const FILLED_FORMATS: readonly FilledFormat[] = [
  {
    name: 'Europass 2020',
    coverage: EUROPASS_COVERAGE,
    base: { Candidate: {} },
    importOf: (tree) => importEuropass(xmlOf(tree), french),
  },
  {
    name: 'SkillsPassport',
    coverage: SKILLS_PASSPORT_COVERAGE,
    base: { SkillsPassport: {} },
    importOf: (tree) => importEuropass(xmlOf(tree), french),
  },
  {
    name: 'HR Open',
    coverage: HR_OPEN_COVERAGE,
    base: {},
    importOf: (tree) => importHrOpen(tree, french),
  },
  {
    name: 'European Learning Model',
    coverage: EUROPEAN_LEARNING_MODEL_COVERAGE,
    base: {},
    importOf: (tree) => importEuropeanLearningModel(tree, french),
  },
  {
    name: 'LinkedIn',
    coverage: LINKED_IN_COVERAGE,
    base: { 'Invitations.csv': 'From\n' },
    importOf: (tree) => importLinkedIn(filesOf(tree), french),
  },
];

/** The tree with a value at a place; a place that is there already is kept. */
export function withValue(tree: Tree, steps: readonly string[], value: string | Tree): Tree {
  const [step, ...rest] = steps;
  if (step === undefined) return tree;
  const member = tree[step];
  if (rest.length === 0) return member === undefined ? { ...tree, [step]: value } : tree;
  const inner = typeof member === 'object' ? member : {};
  return { ...tree, [step]: withValue(inner, rest, value) };
}

/** The steps of a pattern; what lies below a whole part is a key of its own. */
export function stepsOf(pattern: string): readonly string[] {
  return pattern
    .replace(/\/\*\*$/u, '')
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function xmlOf(tree: Tree): string {
  return Object.entries(tree)
    .filter(([key]) => !key.startsWith('@'))
    .map(([key, value]) => {
      const attributes = typeof value === 'string' ? '' : attributesOf(value);
      const content = typeof value === 'string' ? escapeXml(value) : xmlOf(value);
      return `<${key}${attributes}>${content}</${key}>`;
    })
    .join('');
}

function attributesOf(tree: Tree): string {
  return Object.entries(tree)
    .filter(([key]) => key.startsWith('@'))
    .map(([key, value]) => ` ${key.slice(1)}="${escapeXml(value as string)}"`)
    .join('');
}

function filesOf(tree: Tree): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tree).map(([name, table]) => [
      name,
      typeof table === 'string'
        ? table
        : csv([Object.keys(table), Object.values(table) as string[]]),
    ]),
  );
}
