import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinker, encodeLinkerIndex, LinkingError } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { COMMON_WORDS } from '../src/internal/common-words.ts';
import { LANES } from '../src/internal/lanes.ts';
import { ARTICLES, CONJUNCTIONS, STOP_WORDS } from '../src/internal/stop-words.ts';
import { answers, labelsIn, reload } from './answers.ts';
import { miniOntology } from './mini-ontology.ts';
import { toyEmbedder } from './toy-embedder.ts';

const SLOW = 120_000;
const toy = toyEmbedder({ python: [1, 0, 0], kubernetes: [0, 1, 0], projet: [0, 0, 1] });

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => (LinkingError.is(error) ? error.code : String(error)),
  );
}

describe('a saved index', () => {
  it(
    'links as the one that was built: digital pack',
    async () => {
      const ontology = digitalPack();
      const built = await createLinker(ontology);
      const loaded = await reload(built, ontology);
      const part = fc.oneof(
        fc.constantFrom(...labelsIn(ontology)),
        fc.constantFrom(', ', '. ', '\n', ' et ', ' and ', ' (H/F)', ' no ', ' wants to learn '),
        fc.constantFrom('Pyhton', 'kubernets', 'gérer des projets', 'cleaning of data', 'Zeppelin'),
        fc.string({ unit: 'binary', maxLength: 4 }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
          const text = parts.join(' ');
          expect(await answers(loaded, text)).toEqual(await answers(built, text));
        }),
        { numRuns: 80 },
      );
    },
    SLOW,
  );

  it('works by words alone, and on bytes that lie anywhere', async () => {
    const ontology = miniOntology();
    const built = await createLinker(ontology, { embedder: 'none' });
    const bytes = await encodeLinkerIndex(built);
    const shifted = new Uint8Array(bytes.length + 3).subarray(3);
    shifted.set(bytes);
    const loaded = await createLinker(ontology, { embedder: 'none', index: shifted });
    const text = 'Pyhton, Kubernetes. Développeuse web, gestion et suivi de projets';
    expect(await answers(loaded, text)).toEqual(await answers(built, text));
    expect(await loaded.link(text)).not.toEqual([]);
  });

  it('is the same bytes twice, and from a linker that was loaded', async () => {
    const ontology = miniOntology();
    const first = await encodeLinkerIndex(await createLinker(ontology, { embedder: toy }));
    const loaded = await createLinker(ontology, { embedder: toy, index: first });
    expect(await encodeLinkerIndex(await createLinker(ontology, { embedder: toy }))).toEqual(first);
    expect(await encodeLinkerIndex(loaded)).toEqual(first);
  });

  it('keeps what `labels` says apart from what is read from the pack', async () => {
    const ontology = miniOntology();
    const index = await encodeLinkerIndex(await createLinker(ontology, { labels: 'keywords' }));
    const text = 'We build services in Python and PostgreSQL.';
    const options = { minimumConfidence: 0.01 };
    for (const labels of ['names', 'keywords'] as const) {
      const built = await createLinker(ontology, { labels });
      const loaded = await createLinker(ontology, { labels, index });
      expect(await loaded.link(text, options)).toEqual(await built.link(text, options));
    }
    const [plain] = await (await createLinker(ontology, { index })).link(text, options);
    expect(plain?.confidence).toBe(1);
  });
});

describe('a saved index is refused', () => {
  const ontology = miniOntology();
  const saved = createLinker(ontology, { embedder: toy }).then(encodeLinkerIndex);
  const load = async (index: Uint8Array): Promise<string> =>
    codeOf(createLinker(ontology, { embedder: toy, index }));

  it(
    'when it is cut anywhere',
    async () => {
      const bytes = await saved;
      const codes = new Set<string>();
      for (let length = 0; length < bytes.length; length++) {
        codes.add(await load(bytes.subarray(0, length)));
      }
      expect([...codes].toSorted()).toEqual(['index-checksum', 'invalid-index']);
      expect(await load(new Uint8Array([...bytes, 0, 0, 0, 0]))).toBe('index-checksum');
    },
    SLOW,
  );

  it(
    'when any byte is another',
    async () => {
      const bytes = (await saved).slice();
      const codes = new Set<string>();
      // Each byte of the header, then every seventh.
      for (let at = 0; at < bytes.length; at += at < 8_192 ? 1 : 7) {
        const flip = 1 << (at & 7);
        bytes[at]! ^= flip;
        codes.add(await load(bytes));
        bytes[at]! ^= flip;
      }
      expect(await load(bytes)).toBe('none');
      expect([...codes].toSorted()).toEqual(['index-checksum', 'index-version', 'invalid-index']);
    },
    SLOW,
  );

  it('for another pack or embedder, with what to do', async () => {
    const index = await saved;
    const other = createLinker(digitalPack(), { embedder: toy, index });
    await expect(other).rejects.toMatchObject({ code: 'index-mismatch' });
    await expect(other).rejects.toThrow(/of the pack mini 1 .* not of .*digital.*make it again/u);
    const bundled = createLinker(ontology, { index });
    await expect(bundled).rejects.toMatchObject({ code: 'index-mismatch' });
    await expect(bundled).rejects.toThrow(/made with the embedder "toy".*the linker has the emb/u);
    const named = createLinker(ontology, { embedder: { ...toy, id: 'toy-2' }, index });
    await expect(named).rejects.toThrow(/"toy" .*"toy-2"/u);
    await expect(createLinker(ontology, { embedder: 'none', index })).rejects.toThrow(
      /has no emb/u,
    );
  });

  it('when it is no index', async () => {
    for (const wrong of [
      new Uint8Array(),
      new TextEncoder().encode('hello'.repeat(20)),
      'x',
      null,
    ]) {
      expect(await load(wrong as Uint8Array)).toBe('invalid-index');
    }
  });

  it('of a linker that is not one of ours', async () => {
    const copy = { ...(await createLinker(ontology, { embedder: 'none' })) };
    expect(await codeOf(encodeLinkerIndex(copy))).toBe('invalid-option');
  });
});

/** Endings of both languages. */
const WORDS: readonly string[] = (
  'boulanger boulangere developpeur developpeuse directrice directeurs infirmiere technicienne chefs vendeuse ' +
  'gestion gerer gerant gestionnaire travaux travail chevaux journaux logiciels reseau reseaux projets equipe ' +
  'nettoyage nettoyer soudure souder soudeur formation former formateur commercial commerciale creatif creative ' +
  'managing management manager managed projects cleaning cleaned cleaner databases analyses analysis analysing ' +
  'companies studies driving driver trained training advises advising advice installation installing classes'
).split(' ');

/**
 * Held so that nobody changes how labels are read and lets an index of yesterday be read as one of today: when this
 * fails, count up INDEX_RULES, and write the new hash here.
 */
it('belongs to the rules by which it was made', async () => {
  const lists = [STOP_WORDS, CONJUNCTIONS, ARTICLES, COMMON_WORDS].map((list) =>
    [...list].toSorted(),
  );
  const reduced = LANES.map(({ stem, root }) => WORDS.map((word) => [stem(word), root(word)]));
  const index = await encodeLinkerIndex(await createLinker(miniOntology(), { embedder: toy }));
  const hash = createHash('sha256')
    .update(JSON.stringify([lists, reduced]))
    .update(index)
    .digest('hex');
  const header = new TextDecoder().decode(index.subarray(24, 200));
  const rules = /"rules":(\d+)/u.exec(header)?.[1];
  expect([rules, hash.slice(0, 16)]).toEqual(['1', '07362fda6d68759f']);
});
