import './zod-without-eval.ts';
import { expose } from 'comlink';
import { createEngine } from './create-engine.ts';
import type { Engine } from './engine.ts';

const engine = createEngine(crypto.getRandomValues(new Uint8Array(32)), new Date());

/** Calls that come before the engine is there wait for it. */
const whenReady: Engine = {
  prepare: async () => (await engine).prepare(),
  readPerson: async (...given) => (await engine).readPerson(...given),
  readJob: async (...given) => (await engine).readJob(...given),
  match: async (...given) => (await engine).match(...given),
  swapPerson: async (...given) => (await engine).swapPerson(...given),
  swapSkill: async (...given) => (await engine).swapSkill(...given),
  readPool: async (...given) => (await engine).readPool(...given),
  rankPool: async (...given) => (await engine).rankPool(...given),
  auditPool: async (...given) => (await engine).auditPool(...given),
};

expose(whenReady);
