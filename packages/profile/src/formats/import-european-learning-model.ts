import type { ImportOptions } from '../import-options.ts';
import type { ImportResult } from '../import-result.ts';
import { ProfileError } from '../profile-error.ts';
import { bytesOfBase64 } from './internal/base64.ts';
import { EUROPEAN_LEARNING_MODEL } from './internal/european-learning-model-format.ts';
import { objectRoot } from './internal/object-root.ts';
import { readDocument } from './internal/read-document.ts';

const IMPORTER = 'importEuropeanLearningModel';

/**
 * Reads a European Digital Credential (European Learning Model 3, JSON-LD, parsed) as evidence of training: the
 * skills that its learning outcomes state by ESCO code (when the pack is ESCO or maps to it) or by name, and
 * those that its titles and texts name. Diploma, grade, level and issuer stay behind.
 *
 * The credential may stand alone, under `credential`, or be signed (`payload` and `signatures`, JAdES). A
 * signature is not verified here, so the evidence is never `verified`.
 *
 * @throws ProfileError `invalid-input` (the root is not an object), `invalid-document` (the payload of a signed
 *   credential is not JSON), `weak-key`, `invalid-subject`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importEuropeanLearningModel } from '@tremplin/profile';
 *
 * const { profile } = await importEuropeanLearningModel(
 *   {
 *     type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
 *     credentialSubject: {
 *       givenName: { en: 'Ada' },
 *       hasClaim: { title: { en: 'TypeScript' }, type: 'LearningAchievement' },
 *     },
 *     issued: '2026-03-01T00:00:00Z',
 *   },
 *   {
 *     linker: await createLinker(digitalPack()),
 *     subjectId: 'row-42',
 *     key: 'a secret of 16 bytes or more',
 *     now: new Date('2026-11-22'),
 *   },
 * );
 * profile.skills[0]?.evidence[0]?.kind; // 'training'
 * ```
 */
export async function importEuropeanLearningModel(
  input: unknown,
  options: ImportOptions,
): Promise<ImportResult> {
  const expected = 'a European Digital Credential, parsed';
  const root = objectRoot(input, options, { importer: IMPORTER, expected });
  const signed = typeof root['payload'] === 'string' ? payloadOf(root['payload']) : root;
  const outer = objectRoot(signed, options, { importer: IMPORTER, expected });
  const value = isObject(outer['credential']) ? outer['credential'] : outer;
  const original = { format: 'european-learning-model', value: input } as const;
  return readDocument({ value, format: EUROPEAN_LEARNING_MODEL, original }, options);
}

/** JSON as it is (JAdES with `b64: false`), or in base 64 (any other JWS). */
function payloadOf(payload: string): unknown {
  try {
    if (payload.trimStart().startsWith('{')) return JSON.parse(payload) as unknown;
    const bytes = bytesOfBase64(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    // The error quotes the document, so it is not kept as the cause.
    throw new ProfileError(
      'invalid-document',
      `${IMPORTER}: the payload of the signed credential (${payload.length} characters) is not JSON; give the file as it was issued`,
    );
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
