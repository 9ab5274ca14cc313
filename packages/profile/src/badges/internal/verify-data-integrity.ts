import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { BadgeContext } from './badge-context.ts';
import { BadgeFault } from './badge-fault.ts';
import { checkContexts, contextAt } from './check-contexts.ts';
import { decodeBase58 } from './decode-base58.ts';
import { ed25519Bytes, issuerKey } from './issuer-keys.ts';
import { asList, isJsonObject, stringOf, type JsonObject } from './json-value.ts';
import { loadJsonLd } from './load-json-ld.ts';
import { parseTimestamp } from './parse-timestamp.ts';

const SUITE = 'eddsa-rdfc-2022';
const SIGNATURE_BYTES = 64;

/**
 * Checks the Data Integrity proof of a credential against a key of its issuer.
 *
 * Reference: Longley, Sporny (2025), W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2 (eddsa-rdfc-2022);
 * RDF Dataset Canonicalization (RDFC-1.0); RFC 8032 with its strict check of points and scalars.
 *
 * @throws BadgeFault the first check that fails.
 */
export async function verifyDataIntegrity(
  document: JsonObject,
  issuerId: string,
  context: BadgeContext,
): Promise<void> {
  const { proof, ...unsecured } = document;
  const config = soleProof(proof);
  checkContexts(document, context);
  checkProofDates(config, context);
  const { proofValue, ...options } = config;
  const key = ed25519Bytes(
    issuerKey(stringOf(config['verificationMethod']) ?? '', issuerId, context),
  );
  const signature = signatureBytes(proofValue);
  const proofOptions = { ...options, '@context': proofContext(config, document) };
  const [proofHash, documentHash] = await Promise.all(
    [proofOptions, unsecured].map((part) => hashOf(part, context)),
  );
  const signed = Uint8Array.from([...proofHash!, ...documentHash!]);
  if (!isSigned(signature, signed, key)) throw new BadgeFault('invalid-signature');
}

/** More than one proof may mean a chain or a threshold, whose rules a badge does not state. */
function soleProof(proof: unknown): JsonObject {
  const proofs = asList(proof);
  if (proofs.length === 0) throw new BadgeFault('no-proof');
  if (proofs.length > 1) throw new BadgeFault('several-proofs');
  const [only] = proofs;
  if (!isJsonObject(only)) throw new BadgeFault('proof-malformed');
  if (only['type'] !== 'DataIntegrityProof' || only['cryptosuite'] !== SUITE) {
    throw new BadgeFault('unsupported-proof');
  }
  if (only['proofPurpose'] !== 'assertionMethod') throw new BadgeFault('proof-malformed');
  return only;
}

function checkProofDates(proof: JsonObject, { nowMs }: BadgeContext): void {
  const created = parseTimestamp(proof['created']);
  const expires = parseTimestamp(proof['expires']);
  if (created !== undefined && created > nowMs) throw new BadgeFault('not-yet-valid');
  if (expires !== undefined && expires <= nowMs) throw new BadgeFault('expired');
}

/** A proof may repeat the contexts of its document, and add none. */
function proofContext(proof: JsonObject, document: JsonObject): unknown {
  const own = proof['@context'];
  const contexts = document['@context'];
  if (own !== undefined && JSON.stringify(own) !== JSON.stringify(contexts)) {
    throw new BadgeFault('context-not-allowed');
  }
  return contexts;
}

function signatureBytes(proofValue: unknown): Uint8Array {
  const text = stringOf(proofValue);
  const bytes = text?.startsWith('z') ? decodeBase58(text.slice(1)) : undefined;
  if (bytes?.length !== SIGNATURE_BYTES) throw new BadgeFault('proof-malformed');
  return bytes;
}

async function hashOf(part: object, context: BadgeContext): Promise<Uint8Array> {
  const { canonize } = await loadJsonLd(context.jsonld);
  const canonical = await canonize(part, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader: (url) => offlineDocument(url, context),
  }).catch((cause: unknown) => {
    throw cause instanceof BadgeFault ? cause : new BadgeFault('terms-outside-context');
  });
  return sha256(new TextEncoder().encode(canonical));
}

/** The only way in which JSON-LD asks for a document. It knows no network. */
async function offlineDocument(
  url: string,
  context: BadgeContext,
): Promise<{ readonly documentUrl: string; readonly document: object }> {
  const document = contextAt(url, context);
  if (!document) throw new BadgeFault('context-unknown');
  return { documentUrl: url, document };
}

function isSigned(signature: Uint8Array, signed: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, signed, key, { zip215: false });
  } catch {
    return false;
  }
}
