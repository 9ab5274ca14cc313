import type { BadgeInput } from '../badge.ts';
import type { BadgeContext } from './badge-context.ts';
import { BadgeFault } from './badge-fault.ts';
import { isJsonObject, stringOf, type JsonObject } from './json-value.ts';
import { parseStrictJson } from './parse-strict-json.ts';
import { isPng, readPngBadge } from './read-png-badge.ts';
import { readSvgBadge } from './read-svg-badge.ts';
import { openJws, type OpenedJws } from './verify-jws.ts';

/** A learner record of a long life stays under this. */
const MAXIMUM_BYTES = 8_000_000;
const COMPACT_JWS = /^[\w-]+\.[\w-]*\.[\w-]*$/u;
const ENVELOPE = /^data:application\/(?:vc\+jwt|vc-ld\+jwt),([\w.-]+)$/u;

/** A badge, opened and not yet checked: a document, or a signed text. */
export type BadgeSource = { readonly document: JsonObject } | { readonly jws: OpenedJws };

/**
 * Opens a badge, whatever it comes in. An address alone (baked files of old) stands for the document that the
 * host fetched there.
 *
 * @throws BadgeFault `unreadable`, `too-large`, `duplicate-key`, `hosted-unfetched`, those of `openJws`.
 */
export function badgeSource(input: BadgeInput, context: BadgeContext): BadgeSource {
  if (input instanceof Uint8Array) return textSource(textOf(input), context);
  if (typeof input === 'string') return textSource(input, context);
  return documentSource(parseStrictJson(jsonText(input)));
}

function textSource(given: string, context: BadgeContext): BadgeSource {
  if (given.length > MAXIMUM_BYTES) throw new BadgeFault('too-large');
  const text = given.replace(/^\uFEFF/u, '').trim();
  if (COMPACT_JWS.test(text)) return { jws: openJws(text) };
  if (text.startsWith('<')) return textSource(readSvgBadge(text), context);
  if (!/^https?:\/\//u.test(text)) return documentSource(parseStrictJson(text));
  const fetched = context.documentAt(text);
  if (fetched === undefined) throw new BadgeFault('hosted-unfetched');
  return documentSource(parseStrictJson(jsonText(fetched)));
}

function documentSource(value: unknown): BadgeSource {
  if (!isJsonObject(value)) throw new BadgeFault('unreadable');
  if (value['type'] !== 'EnvelopedVerifiableCredential') return { document: value };
  const enveloped = ENVELOPE.exec(stringOf(value['id']) ?? '')?.[1];
  if (enveloped === undefined) throw new BadgeFault('unreadable');
  return { jws: openJws(enveloped) };
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAXIMUM_BYTES) throw new BadgeFault('too-large');
  if (isPng(bytes)) return readPngBadge(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadgeFault('unreadable');
  }
}

/** A parsed value as its text: getters, cycles and what is not JSON end here. */
function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    throw new BadgeFault('unreadable');
  }
}
