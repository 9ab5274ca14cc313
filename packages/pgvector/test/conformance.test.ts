import { restoreExactIndex } from '@tremplin/vector-index';
import { vectorIndexConformance } from '@tremplin/vector-index/conformance';
import { describe, it } from 'vitest';
import { migrate, openPgvectorIndex } from '../src/index.ts';
import { pgliteDatabase } from './pglite.ts';

let collections = 0;

describe('the contract of an index, on PostgreSQL in this process', () => {
  const cases = vectorIndexConformance(
    async ({ dimensions }) => {
      const database = await pgliteDatabase();
      collections += 1;
      const options = { collection: `conformance_${collections}`, dimensions };
      await migrate(database, options);
      return openPgvectorIndex(database, options);
    },
    { restoreIndex: restoreExactIndex },
  );

  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, { run }) => run(), 60_000);
});
