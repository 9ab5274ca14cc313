import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createMemoryVaultStore,
  createProfileId,
  createVault,
  importText,
  ProfileError,
  restoreInput,
  type ProfileErrorCode,
  type ProfileId,
  type VaultEntry,
  type VaultStore,
} from '../../src/index.ts';
import { options } from '../mini-ontology.ts';

const SECRET = 'Quetzalcoatl Morvan, 12 rue des Lilas';
const bytes = (seed: number, length = 32) =>
  Uint8Array.from({ length }, (_, i) => (i * 7 + seed) % 256);
const idOf = (name: string) => createProfileId(name, options.key);
const entryOf = (name: string, text = SECRET): VaultEntry => ({
  profileId: idOf(name),
  subjectId: name,
  format: 'text',
  text,
});
const codeOf = async (act: () => Promise<unknown>): Promise<ProfileErrorCode | 'no error'> => {
  try {
    await act();
    return 'no error';
  } catch (error) {
    expect(ProfileError.is(error)).toBe(true);
    expect(String(error)).not.toMatch(/Quetzal|Morvan|Lilas|row-/);
    return (error as ProfileError).code;
  }
};
const namesIn = (store: VaultStore) => store.list('');

describe('vault', () => {
  it('gives every original back exactly', async () => {
    const json = fc.jsonValue();
    const odd = fc.constantFrom(
      undefined,
      -0,
      NaN,
      Infinity,
      -Infinity,
      { '\0': 'undefined' },
      { '\0': [] },
    );
    const value = fc.oneof(
      json,
      odd,
      fc.array(odd),
      fc.dictionary(fc.string(), fc.oneof(json, odd)),
    );
    await fc.assert(
      fc.asyncProperty(value, fc.string({ unit: 'binary' }), async (any, text) => {
        const vault = createVault({ key: bytes(1), store: createMemoryVaultStore() });
        const fields = [{ pointer: `/${text}`, value: any }];
        const entry: VaultEntry = { ...entryOf('row-1'), format: 'json-resume', fields } as never;
        const token = await vault.seal([entry, entryOf('row-1', text)]);
        expect(await vault.restore(token)).toEqual([entry, entryOf('row-1', text)]);
        const [restored] = (await vault.restore(token)) as unknown as {
          fields: { value: unknown }[];
        }[];
        expect(Object.is(restored!.fields[0]!.value, -0)).toBe(Object.is(any, -0));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps a key named __proto__ as data', async () => {
    const vault = createVault({ key: bytes(1), store: createMemoryVaultStore() });
    const value: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "a": 2}');
    const token = await vault.seal([
      { ...entryOf('row-1'), format: 'json-resume', fields: [{ pointer: '/x', value }] } as never,
    ]);
    const [entry] = (await vault.restore(token)) as unknown as { fields: { value: object }[] }[];
    expect(JSON.stringify(entry!.fields[0]!.value)).toBe(JSON.stringify(value));
  });

  it('takes what an importer gives', async () => {
    const text = 'Jeanne Morvan\n\nSkills\nSQL';
    const { vaultEntry } = await importText(text, options);
    const vault = createVault({ key: bytes(1), store: createMemoryVaultStore() });
    const [entry] = await vault.restore(await vault.seal([vaultEntry]));
    expect(restoreInput(entry!)).toBe(text);
  });

  it('leaves nothing readable in the store', async () => {
    const store = createMemoryVaultStore();
    const vault = createVault({ key: bytes(1), store });
    await vault.seal([entryOf('row-1')]);
    await vault.sealLabels(idOf('row-1'), { sex: 'female' });
    for (const name of await namesIn(store)) {
      const text = name + Buffer.from((await store.get(name))!).toString('latin1');
      expect(text).not.toMatch(/Quetzal|Morvan|female|row-1|text/);
    }
  });

  it('opens under no other key, and after a rotation under the new one alone', async () => {
    const store = createMemoryVaultStore();
    const old = createVault({ key: bytes(1), store });
    const token = await old.seal([entryOf('row-1')]);
    const both = createVault({ key: bytes(2), previousKeys: [bytes(1)], store });
    const fresh = createVault({ key: bytes(2), store });
    expect(await codeOf(() => fresh.restore(token))).toBe('vault-locked');
    expect(await both.restore(token)).toEqual([entryOf('row-1')]);
    expect([await both.rotate(), await both.rotate()]).toEqual([1, 0]);
    expect(await fresh.restore(token)).toEqual([entryOf('row-1')]);
    expect(await codeOf(() => old.restore(token))).toBe('vault-locked');
  });

  it('fails closed on every changed byte, and on every cut', async () => {
    const store = createMemoryVaultStore();
    const vault = createVault({ key: bytes(1), store });
    const token = await vault.seal([entryOf('row-1')]);
    let tried = 0;
    for (const name of await namesIn(store)) {
      const record = (await store.get(name))!;
      const expected = name.startsWith('key/') ? 'vault-locked' : 'vault-damaged';
      for (let at = 0; at < record.length; at += 1) {
        const changed = record.slice();
        changed[at]! ^= 1 << (at % 8);
        for (const wrong of [changed, record.slice(0, at), Uint8Array.from([...record, at])]) {
          await store.set(name, wrong);
          expect(await codeOf(() => vault.restore(token))).toBe(expected);
          tried += 1;
        }
      }
      await store.set(name, record);
    }
    expect(tried).toBeGreaterThan(600);
    expect(await vault.restore(token)).toEqual([entryOf('row-1')]);
  });

  it('does not take one person’s records for another’s, nor labels for a document', async () => {
    const store = createMemoryVaultStore();
    const vault = createVault({ key: bytes(1), store });
    const [a, b] = [
      await vault.seal([entryOf('row-1')]),
      await vault.seal([entryOf('row-2', 'other')]),
    ];
    await vault.sealLabels(a, { sex: 'f' });
    const swap = async (one: string, other: string) => {
      const [first, second] = [(await store.get(one))!, (await store.get(other))!];
      await store.set(one, second);
      await store.set(other, first);
    };
    await swap(`key/entry/${a}`, `key/entry/${b}`);
    expect(await codeOf(() => vault.restore(a))).toBe('vault-locked');
    await swap(`key/entry/${a}`, `key/entry/${b}`);
    await swap(`key/entry/${a}`, `key/labels/${a}`);
    expect(await codeOf(() => vault.restore(a))).toBe('vault-locked');
    await swap(`key/entry/${a}`, `key/labels/${a}`);
    const [one, other] = (await store.list('entry/')) as [string, string];
    await swap(one, other);
    expect(await codeOf(() => vault.restore(a))).toBe('vault-damaged');
  });

  it('erases: also a copy of the documents cannot be read then', async () => {
    const store = createMemoryVaultStore();
    const keyStore = createMemoryVaultStore();
    const vault = createVault({ key: bytes(1), store, keyStore });
    const token = await vault.seal([entryOf('row-1')]);
    await vault.sealLabels(token, { sex: 'f' });
    const copy = await Promise.all(
      (await namesIn(store)).map(async (name) => [name, (await store.get(name))!] as const),
    );
    expect(await vault.erase(token)).toBe(true);
    expect([...(await namesIn(store)), ...(await namesIn(keyStore))]).toEqual([]);
    for (const [name, record] of copy) await store.set(name, record);
    expect(await codeOf(() => vault.restore(token))).toBe('unknown-token');
    expect(await vault.erase(token)).toBe(false);
  });

  it('erases also what no longer opens', async () => {
    const store = createMemoryVaultStore();
    const token = await createVault({ key: bytes(1), store }).seal([entryOf('row-1')]);
    const other = createVault({ key: bytes(2), store });
    expect(await other.erase(token)).toBe(true);
    expect(await codeOf(() => other.restore(token))).toBe('unknown-token');
  });

  it('keeps the old document whole when the power fails while a new one is written', async () => {
    const store = createMemoryVaultStore();
    const token = await createVault({ key: bytes(1), store }).seal([entryOf('row-1')]);
    for (let last = 0; last < 4; last += 1) {
      let writes = 0;
      const failing: VaultStore = {
        ...store,
        set: (name, record) =>
          (writes += 1) > last ? Promise.reject(new Error('no power')) : store.set(name, record),
        delete: () => Promise.reject(new Error('no power')),
      };
      await createVault({ key: bytes(1), store: failing })
        .seal([entryOf('row-1', 'new')])
        .catch(() => undefined);
      const [entry] = await createVault({ key: bytes(1), store }).restore(token);
      expect([SECRET, 'new']).toContain((entry as { text: string }).text);
    }
  });

  it.each<[string, () => unknown, ProfileErrorCode]>([
    [
      'a short key',
      () => createVault({ key: bytes(1, 31), store: createMemoryVaultStore() }),
      'weak-key',
    ],
    [
      'a key of another kind',
      () => createVault({ key: 'x'.repeat(32) as never, store: createMemoryVaultStore() }),
      'weak-key',
    ],
    [
      'a short previous key',
      () =>
        createVault({
          key: bytes(1),
          previousKeys: [bytes(1, 8)],
          store: createMemoryVaultStore(),
        }),
      'weak-key',
    ],
    ['entries of two persons', () => sealed([entryOf('row-1'), entryOf('row-2')]), 'invalid-input'],
    ['no entries', () => sealed([]), 'invalid-input'],
    [
      'what is not plain data',
      () =>
        sealed([{ ...entryOf('row-1'), fields: [{ pointer: '', value: new Date() }] } as never]),
      'invalid-input',
    ],
    [
      'a token that is none',
      () =>
        createVault({ key: bytes(1), store: createMemoryVaultStore() }).restore(
          '../x' as ProfileId,
        ),
      'unknown-token',
    ],
  ])('refuses %s', async (_, act, code) => {
    expect(await codeOf(async () => act())).toBe(code);
  });
});

describe('pseudonyms', () => {
  it('of two hosts cannot be linked: other keys give unrelated names', () => {
    const seen = new Set<string>();
    let same = 0;
    for (let i = 0; i < 400; i += 1) {
      const [a, b] = [createProfileId(`row-${i}`, bytes(1)), createProfileId(`row-${i}`, bytes(2))];
      seen.add(a).add(b);
      same += a.split('').filter((character, at) => at > 1 && character === b[at]).length;
    }
    expect(seen.size).toBe(800);
    // 26 × 400 characters, each equal by chance in 1 of 32: 325 ± 4 standard deviations of 17.7.
    expect(same).toBeGreaterThan(254);
    expect(same).toBeLessThan(396);
  });
});

describe('aggregate', () => {
  const setUp = async (
    people: readonly (readonly [name: string, labels: Record<string, string>])[],
  ) => {
    const vault = createVault({ key: bytes(1), store: createMemoryVaultStore() });
    for (const [name, labels] of people) await vault.sealLabels(idOf(name), labels);
    return vault;
  };
  const crowd = (sex: string, count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => [`${sex}-${i + from}`, { sex }] as const);
  const outcomesOf = (people: readonly (readonly [string, object])[], chosen: number) =>
    new Map(people.map(([name], i) => [idOf(name), i < chosen ? 'in' : 'out'] as const));
  const cellsOf = ({
    cells,
  }: {
    readonly cells: readonly { groups: readonly string[]; outcome: string; count: number }[];
  }) => cells.map(({ groups, outcome, count }) => [...groups, outcome, count]);

  it('counts by group and outcome', async () => {
    const [women, men] = [crowd('f', 40), crowd('m', 50)];
    const vault = await setUp([...women, ...men]);
    const outcomes = new Map([
      ...outcomesOf(women, 12),
      ...outcomesOf(men, 25),
      [idOf('nobody'), 'in'],
    ]);
    const table = await vault.aggregate({ by: ['sex'], outcomes });
    expect(cellsOf(table)).toEqual([
      ['f', 'in', 12],
      ['f', 'out', 28],
      ['m', 'in', 25],
      ['m', 'out', 25],
    ]);
    expect(table).toMatchObject({ suppressed: 0, unlabelled: 0 });
    expect(await vault.aggregate({ by: ['sex'], outcomes })).toEqual(table);
  });

  it('keeps small counts back, and those that would give them away', async () => {
    const [women, men] = [crowd('f', 40), crowd('m', 50)];
    const vault = await setUp([...women, ...men]);
    const outcomes = new Map([...outcomesOf(women, 3), ...outcomesOf(men, 25)]);
    const { cells, suppressed } = await vault.aggregate({ by: ['sex'], outcomes });
    expect(cells).toEqual([]);
    expect(suppressed).toBe(4);
  });

  it('tells no two counts whose difference is a few people', async () => {
    const women = crowd('f', 40);
    const vault = await setUp(women);
    const all = outcomesOf(women, 40);
    const less = new Map([...all].slice(1));
    expect(cellsOf(await vault.aggregate({ by: ['sex'], outcomes: all }))).toEqual([
      ['f', 'in', 40],
    ]);
    expect(await codeOf(() => vault.aggregate({ by: ['sex'], outcomes: less }))).toBe('too-few');
    const half = new Map([...all].slice(20));
    expect(cellsOf(await vault.aggregate({ by: ['sex'], outcomes: half }))).toEqual([
      ['f', 'in', 20],
    ]);
  });

  it('never tells of fewer than the minimum, whatever the table', async () => {
    const person = fc.record({
      sex: fc.constantFrom('f', 'm'),
      age: fc.constantFrom('a', 'b'),
      outcome: fc.constantFrom('in', 'out'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 20, maxLength: 60 }), async (people) => {
        const vault = await setUp(
          people.map(({ sex, age }, i) => [`row-${i}`, { sex, age }] as const),
        );
        const outcomes = new Map(
          people.map(({ outcome }, i) => [idOf(`row-${i}`), outcome] as const),
        );
        const { cells } = await vault.aggregate({ by: ['sex', 'age'], outcomes, minimumCell: 5 });
        for (const { groups, outcome, count } of cells) {
          const real = people.filter(
            (p) => p.sex === groups[0] && p.age === groups[1] && p.outcome === outcome,
          );
          expect(count).toBe(real.length);
          expect(count).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('refuses a minimum that protects nobody, and labels that are none', async () => {
    const vault = await setUp([]);
    const outcomes = new Map<ProfileId, string>();
    expect(await codeOf(() => vault.aggregate({ by: ['sex'], outcomes, minimumCell: 2 }))).toBe(
      'invalid-option',
    );
    expect(await codeOf(() => vault.aggregate({ by: [], outcomes }))).toBe('invalid-input');
    expect(await codeOf(() => vault.sealLabels(idOf('row-1'), { sex: 1 } as never))).toBe(
      'invalid-input',
    );
    expect(Object.keys(vault).toSorted()).toEqual([
      'aggregate',
      'erase',
      'restore',
      'rotate',
      'seal',
      'sealLabels',
    ]);
  });
});

function sealed(entries: readonly VaultEntry[]): Promise<unknown> {
  return createVault({ key: bytes(1), store: createMemoryVaultStore() }).seal(entries);
}
