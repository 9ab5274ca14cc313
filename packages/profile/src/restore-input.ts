import type { VaultEntry, VaultField } from './import-result.ts';
import { bytesOfBase64 } from './formats/internal/base64.ts';
import { childPointer, pointerSteps } from './internal/json-pointer.ts';
import { RESUME_SHAPE, type ResumeShape } from './internal/resume-shape.ts';

/**
 * The original document from its vault entry: the same text, the same bytes (`Uint8Array`), or an object equal to
 * the one imported, keys in the same order. Of a CSV row: each cell under its column.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importText, restoreInput } from '@tremplin/profile';
 *
 * const { vaultEntry } = await importText('Skills\nTypeScript', {
 *   linker: await createLinker(digitalPack()),
 *   subjectId: 'row-42',
 *   key: 'a secret of 16 bytes or more',
 *   now: new Date('2026-11-22'),
 * });
 * restoreInput(vaultEntry); // 'Skills\nTypeScript'
 * ```
 */
export function restoreInput(vaultEntry: VaultEntry): unknown {
  if ('text' in vaultEntry && !('base64' in vaultEntry)) return vaultEntry.text;
  if ('base64' in vaultEntry) return bytesOfBase64(vaultEntry.base64);
  if ('value' in vaultEntry) return vaultEntry.value;
  if ('files' in vaultEntry) return vaultEntry.files;
  if ('cells' in vaultEntry) return Object.fromEntries(vaultEntry.cells);
  const containers = new Map<string, object>([['', {}]]);
  for (const field of vaultEntry.fields) place(containers, field);
  return containers.get('');
}

/** Containers on the way are made when first met: a list where the format has a list, else an object. */
function place(containers: Map<string, object>, { pointer, value }: VaultField): void {
  const steps = pointerSteps(pointer);
  let parentPointer = '';
  let shape: ResumeShape | undefined = RESUME_SHAPE;
  for (const step of steps.slice(0, -1)) {
    const own = childPointer(parentPointer, step);
    shape = shape && childShape(shape, step);
    if (!containers.has(own)) {
      const container = shape?.type === 'array' ? [] : {};
      define(containers.get(parentPointer)!, step, container);
      containers.set(own, container);
    }
    parentPointer = own;
  }
  // Without a step the field is the root itself, an empty object: it is there already.
  if (steps.length > 0) define(containers.get(parentPointer)!, steps.at(-1)!, value);
}

function childShape(shape: ResumeShape, step: string): ResumeShape | undefined {
  if (shape.type === 'array') return shape.items;
  return shape.type === 'object' ? shape.members.get(step) : undefined;
}

/** `define`, not assign: a key `__proto__` is data here, as it was in the input. */
function define(container: object, key: string, value: unknown): void {
  Object.defineProperty(container, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
