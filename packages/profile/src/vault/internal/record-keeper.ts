import { randomBytes } from '@noble/ciphers/utils.js';
import { crockfordBase32 } from '../../internal/crockford-base32.ts';
import { ProfileError } from '../../profile-error.ts';
import type { ProfileId } from '../../profile.ts';
import type { VaultStore } from '../vault.ts';
import { DATA_KEY_BYTES, dataKey, openBytes, sealBytes, type BoxPlace } from './sealed-box.ts';

/** Which record of which person. */
export interface RecordPlace {
  readonly kind: 'entry' | 'labels';
  readonly token: ProfileId;
}

/** Texts under tokens, each sealed with a key of its own. */
export interface RecordKeeper {
  readonly write: (place: RecordPlace, text: string) => Promise<void>;
  /** `undefined` where nothing is kept. */
  readonly read: (place: RecordPlace) => Promise<string | undefined>;
  readonly erase: (place: RecordPlace) => Promise<boolean>;
  readonly rotate: () => Promise<number>;
}

export interface RecordKeeperOptions {
  /** Keys that wrap: the current one first. */
  readonly keys: readonly Uint8Array[];
  readonly store: VaultStore;
  readonly keyStore: VaultStore;
}

interface UnwrappedKey {
  readonly key: Uint8Array;
  /** Name of the record in the store: new for each writing. */
  readonly name: string;
  readonly isCurrent: boolean;
}

/** 26 × 5 = 130 random bits. */
const NAME_CHARACTERS = 26;

/**
 * A record is written under a new name before its key, and the one before is deleted after: whenever the power
 * fails, the key that is found opens a whole record.
 */
export function createRecordKeeper({ keys, store, keyStore }: RecordKeeperOptions): RecordKeeper {
  const wrap = (place: RecordPlace, { key, name }: Pick<UnwrappedKey, 'key' | 'name'>) => {
    const plain = Uint8Array.from([...key, ...new TextEncoder().encode(name)]);
    return keyStore.set(keyName(place), sealBytes(plain, keys[0]!, keyPlace(place)));
  };
  const unwrap = async (place: RecordPlace): Promise<UnwrappedKey | undefined> => {
    const wrapped = await keyStore.get(keyName(place));
    return wrapped === undefined ? undefined : unwrapped(wrapped, keys, place);
  };
  const tokensOf = async (kind: RecordPlace['kind']) => {
    const names = await keyStore.list(`key/${kind}/`);
    return names.map((name) => name.slice(`key/${kind}/`.length) as ProfileId);
  };
  return {
    async write(place, text) {
      const before = await unwrap(place).catch(() => undefined);
      const name = `${place.kind}/${crockfordBase32(randomBytes(32), NAME_CHARACTERS)}`;
      const key = dataKey();
      const sealed = sealBytes(new TextEncoder().encode(text), key, recordPlace(place));
      await store.set(name, sealed);
      await wrap(place, { key, name });
      if (before) await store.delete(before.name);
    },
    async read(place) {
      const opened = await unwrap(place);
      if (!opened) return undefined;
      const record = await store.get(opened.name);
      const plain = record && openBytes(record, opened.key, recordPlace(place));
      if (!plain) throw damaged(record === undefined ? 'is missing' : 'was changed or cut');
      return new TextDecoder().decode(plain);
    },
    async erase(place) {
      // The key goes first, also one that does not open: from then on no copy of the record can be read.
      const opened = await unwrap(place).catch(() => undefined);
      const had = (await keyStore.get(keyName(place))) !== undefined;
      await keyStore.delete(keyName(place));
      if (opened) await store.delete(opened.name);
      return had;
    },
    async rotate() {
      let rotated = 0;
      for (const kind of ['entry', 'labels'] as const) {
        for (const token of await tokensOf(kind)) {
          const opened = await unwrap({ kind, token });
          if (!opened || opened.isCurrent) continue;
          await wrap({ kind, token }, opened);
          rotated += 1;
        }
      }
      return rotated;
    },
  };
}

function unwrapped(
  wrapped: Uint8Array,
  keys: readonly Uint8Array[],
  place: RecordPlace,
): UnwrappedKey {
  for (const [index, key] of keys.entries()) {
    const plain = openBytes(wrapped, key, keyPlace(place));
    if (!plain) continue;
    const name = new TextDecoder().decode(plain.subarray(DATA_KEY_BYTES));
    return { key: plain.slice(0, DATA_KEY_BYTES), name, isCurrent: index === 0 };
  }
  throw new ProfileError(
    'vault-locked',
    'vault: the key does not open this record, or its wrapped key was changed; give the key that sealed it (options.previousKeys after a rotation)',
  );
}

function keyName({ kind, token }: RecordPlace): string {
  return `key/${kind}/${token}`;
}

function keyPlace({ kind, token }: RecordPlace): BoxPlace {
  return { kind: 'key', name: `${kind}/${token}` };
}

function recordPlace({ kind, token }: RecordPlace): BoxPlace {
  return { kind, name: token };
}

function damaged(what: string): ProfileError {
  return new ProfileError(
    'vault-damaged',
    `vault: the record ${what} in the store; restore the store from a copy, or erase the token`,
  );
}
