import type { BadgeContext } from './badge-context.ts';
import { BadgeFault } from './badge-fault.ts';
import { BUNDLED_CONTEXTS } from './bundled-contexts.ts';
import { asList, isJsonObject, ownMember, type JsonObject } from './json-value.ts';

const FIRST_CONTEXTS: readonly unknown[] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
];
/** Some hundred values make a badge, some ten thousand a learner record. */
const MAXIMUM_VALUES = 50_000;
const MAXIMUM_DEPTH = 48;

/**
 * Holds a credential to plain terms of known contexts. The signature covers what the terms stand for, and the
 * reader goes by the terms: with a context of its own, a keyword or a full address for a name, the two could part.
 *
 * Reference: W3C (2025), Verifiable Credential Data Integrity 1.0, section 2.4.1 (context validation).
 *
 * @throws BadgeFault `context-not-allowed`, `context-unknown`, `terms-outside-context`, `too-large`.
 */
export function checkContexts(document: JsonObject, context: BadgeContext): void {
  const contexts = asList(document['@context']);
  if (!FIRST_CONTEXTS.includes(contexts[0])) throw new BadgeFault('context-not-allowed');
  const pending: [value: unknown, depth: number][] = [[document, 0]];
  for (let visited = 0; pending.length > 0; visited += 1) {
    const [value, depth] = pending.pop()!;
    if (visited > MAXIMUM_VALUES || depth > MAXIMUM_DEPTH) throw new BadgeFault('too-large');
    if (isJsonObject(value)) checkMembers(value, context);
    if (typeof value !== 'object' || value === null) continue;
    for (const member of Object.values(value)) pending.push([member, depth + 1]);
  }
}

/** The context at this address: a bundled one, else one of the host's. */
export function contextAt(address: string, { contexts }: BadgeContext): object | undefined {
  const given = ownMember(contexts, address);
  return BUNDLED_CONTEXTS.get(address) ?? (isJsonObject(given) ? given : undefined);
}

function checkMembers(object: JsonObject, context: BadgeContext): void {
  for (const [key, value] of Object.entries(object)) {
    if (key === '@context') checkContextList(value, context);
    else if (key.startsWith('@') || key.includes(':')) {
      throw new BadgeFault('terms-outside-context');
    }
  }
}

function checkContextList(value: unknown, context: BadgeContext): void {
  for (const entry of asList(value)) {
    if (typeof entry !== 'string') throw new BadgeFault('context-not-allowed');
    if (!contextAt(entry, context)) throw new BadgeFault('context-unknown');
  }
}
