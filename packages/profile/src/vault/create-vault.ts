import type { VaultEntry } from '../import-result.ts';
import { describeValue } from '../internal/describe-value.ts';
import { ProfileError } from '../profile-error.ts';
import type { ProfileId } from '../profile.ts';
import { createLabelCounter } from './internal/label-counter.ts';
import { createRecordKeeper } from './internal/record-keeper.ts';
import { wrappingKey } from './internal/sealed-box.ts';
import { decodeExact, encodeExact } from './internal/exact-json.ts';
import type { Vault, VaultOptions } from './vault.ts';

const MINIMUM_KEY_BYTES = 32;
const TOKEN = /^p-[0-9A-HJKMNP-TV-Z]{26}$/u;

/**
 * A vault: the originals that importers keep out of profiles, sealed under the host's key. Each record has a key of
 * its own, wrapped by the host's (XChaCha20-Poly1305); pseudonym and kind of a record are authenticated with it, so
 * records cannot be swapped, cut or changed. It fails closed: what does not open gives an error and no content.
 * Group labels go in for audits and come out as counts of many people only.
 *
 * @throws ProfileError `weak-key`. Its methods throw `unknown-token`, `vault-locked` (the key opens none of it, or
 *   the wrapped key was changed), `vault-damaged`, `invalid-input`, `too-few` (a count that would tell of few people).
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { createMemoryVaultStore, createVault, importText, restoreInput } from '@tremplin/profile';
 *
 * const { vaultEntry } = await importText('Ada Swift\n\nSkills\nTypeScript', {
 *   linker: await createLinker(digitalPack()),
 *   subjectId: 'row-42',
 *   key: 'the key of the pseudonyms',
 *   now: new Date('2026-11-22'),
 * });
 * const key = crypto.getRandomValues(new Uint8Array(32)); // the host keeps it, elsewhere
 * const vault = createVault({ key, store: createMemoryVaultStore() });
 * const token = await vault.seal([vaultEntry]);
 * const [entry] = await vault.restore(token);
 * restoreInput(entry!); // 'Ada Swift\n\nSkills\nTypeScript'
 * await vault.erase(token); // from here on restore throws: unknown-token
 * ```
 */
export function createVault(options: VaultOptions): Vault {
  const { key, previousKeys = [], store, keyStore = store } = options;
  const keys = [key, ...previousKeys].map(checkedKey).map(wrappingKey);
  const records = createRecordKeeper({ keys, store, keyStore });
  const labels = createLabelCounter(records);
  return {
    async seal(entries) {
      const token = soleToken(entries);
      await records.write({ kind: 'entry', token }, encodeExact(entries));
      return token;
    },
    async restore(token) {
      const text = await records.read({ kind: 'entry', token: checkedToken(token) });
      if (text === undefined) throw unknownToken();
      return decodeExact(text) as readonly VaultEntry[];
    },
    async erase(token) {
      const erased = await Promise.all(
        (['entry', 'labels'] as const).map((kind) =>
          records.erase({ kind, token: checkedToken(token) }),
        ),
      );
      return erased.includes(true);
    },
    sealLabels: (token, given) => labels.seal(checkedToken(token), given),
    aggregate: (query) => labels.aggregate(query),
    rotate: () => records.rotate(),
  };
}

function checkedKey(key: unknown, index: number): Uint8Array {
  if (key instanceof Uint8Array && key.length >= MINIMUM_KEY_BYTES) return key;
  const got = key instanceof Uint8Array ? `${key.length} bytes` : describeValue(key);
  const place = index === 0 ? 'key' : `previousKeys[${index - 1}]`;
  throw new ProfileError(
    'weak-key',
    `createVault: ${place} is ${got}; give at least ${MINIMUM_KEY_BYTES} random bytes`,
  );
}

function soleToken(entries: readonly VaultEntry[]): ProfileId {
  const tokens = new Set(
    Array.isArray(entries) ? entries.map((entry: VaultEntry) => entry?.profileId) : [],
  );
  const [token] = tokens;
  if (tokens.size === 1) return checkedToken(token);
  throw new ProfileError(
    'invalid-input',
    `vault.seal: got entries of ${tokens.size} persons; give a list of the entries of one`,
  );
}

function checkedToken(token: unknown): ProfileId {
  if (typeof token === 'string' && TOKEN.test(token)) return token as ProfileId;
  throw unknownToken();
}

/** The same for a token that never was, one that was erased and one that is none: the difference would tell. */
function unknownToken(): ProfileError {
  return new ProfileError(
    'unknown-token',
    'vault: nothing is kept under this token; it was erased, or never sealed here',
  );
}
