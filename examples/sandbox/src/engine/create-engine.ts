import { loadBundledModel } from '@tremplin/embeddings';
import { createLinker } from '@tremplin/linking';
import { DEFAULT_POLICY, explainMatch, rankProfiles } from '@tremplin/matching';
import { conceptIds, preferredLabel } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import type { Engine } from './engine.ts';
import { auditPool, EMPTY_POOL, rankPool, readPool } from './pool.ts';
import { readJob } from './read-job.ts';
import { readPerson, type Reader } from './read-person.ts';
import { swapPerson } from './swap-person.ts';
import { swapSkill } from './swap-skill.ts';

/** The whole of Tremplin behind one page. Made once, in the worker. */
export async function createEngine(key: Uint8Array, now: Date): Promise<Engine> {
  // Fetched while the pack is built. Whoever needs it first asks again, and hears of an error.
  loadBundledModel().catch(() => undefined);
  const ontology = digitalPack();
  const reader: Reader = { linker: await createLinker(ontology), key, now };
  let pool = EMPTY_POOL;
  return {
    async prepare() {
      const names = conceptIds(ontology).map((id) => [
        id,
        { en: preferredLabel(ontology, id, 'en'), fr: preferredLabel(ontology, id, 'fr') },
      ]);
      return { concepts: Object.fromEntries(names), policy: DEFAULT_POLICY };
    },
    readPerson: (documents) => readPerson(documents, reader, 'person'),
    readJob: (text) => readJob(text, reader, 'job'),
    async match(profile, job, policy) {
      const match = rankProfiles(job, [profile], { ontology, policy }).matches[0]!;
      const explain = (language: 'en' | 'fr') => explainMatch(match, { ontology, language });
      return { match, explanation: { en: explain('en'), fr: explain('fr') } };
    },
    swapPerson: (documents, turn, job) => swapPerson(documents[0], reader, { turn, job }),
    swapSkill: async (profile, job, swap) => swapSkill(profile, job, { ...swap, ontology }),
    async readPool(documents, onProgress) {
      pool = await readPool(documents, reader, onProgress);
      return pool.reading;
    },
    rankPool: async (job, policy) => rankPool(pool, job, { policy, ontology }),
    auditPool: async (options, onProgress) => auditPool(pool, { ...options, ontology }, onProgress),
  };
}
