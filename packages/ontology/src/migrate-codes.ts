import type { OntologyDiff } from './diff-ontologies.ts';

/**
 * What to do with a stored code.
 * - `kept`: still valid as it is;
 * - `replaced`: `to` is its one successor;
 * - `ambiguous`: its meaning went to several (`to`); a person or the words beside it must choose;
 * - `retired`: gone without a successor;
 * - `unknown`: was never in the older pack.
 */
export interface CodeMigration {
  readonly code: string;
  readonly status: 'kept' | 'replaced' | 'ambiguous' | 'retired' | 'unknown';
  readonly to: readonly string[];
}

/**
 * What a host's stored codes become in the newer version, one answer per code in the order given.
 *
 * @example
 * ```ts
 * import { diffOntologies, migrateCodes } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const diff = diffOntologies(digitalPack(), digitalPack());
 * const codes = ['urn:tremplin:digital:skill:html', 'never there'];
 * migrateCodes(codes, diff).map(({ status }) => status); // ['kept', 'unknown']
 * ```
 */
export function migrateCodes(
  codes: readonly string[],
  diff: OntologyDiff,
): readonly CodeMigration[] {
  const successors = new Map(
    diff.changes.flatMap((change) =>
      change.change === 'replaced' || change.change === 'split' || change.change === 'merged'
        ? [[change.id, change.to] as const]
        : [],
    ),
  );
  return codes.map((code) => {
    const to = successors.get(code);
    if (to) return { code, status: to.length === 1 ? 'replaced' : 'ambiguous', to };
    if (diff.afterIds.has(code) && diff.beforeIds.has(code))
      return { code, status: 'kept', to: [code] };
    return { code, status: diff.beforeIds.has(code) ? 'retired' : 'unknown', to: [] };
  });
}
