import { AsyncLocalStorage } from 'node:async_hooks';
import { openDecisionLog, type DecisionLog, type LogStore } from '@tremplin/matching';
import type { Database, Queries } from '../database/database.ts';

/** The decision log, and a way to write it together with what it logs. */
export interface DecisionLogStore {
  readonly store: LogStore;
  /** Head of the chain: kept elsewhere too, it shows that no entry was cut off. */
  head(): DecisionLog['head'];
  /** What is logged and what is written `within` are both there afterwards, or neither. One after the other. */
  write<T>(work: (log: DecisionLog, within: Queries) => Promise<T>): Promise<T>;
}

const LINES_AT_ONCE = 500;

export async function openDecisionLogStore(
  database: Database,
  now: () => Date,
): Promise<DecisionLogStore> {
  const transaction = new AsyncLocalStorage<Queries>();
  const store = createLogStore(() => transaction.getStore() ?? database);
  let log = await openDecisionLog(store, { now });
  let last: Promise<unknown> = Promise.resolve();
  const attempt = async <T>(
    work: (log: DecisionLog, within: Queries) => Promise<T>,
  ): Promise<T> => {
    try {
      return await database.transaction((within) =>
        transaction.run(within, () => work(log, within)),
      );
    } catch (error) {
      // What was rolled back may have moved the head in memory: read it anew.
      log = await openDecisionLog(store, { now });
      throw error;
    }
  };
  return {
    store,
    head: () => log.head,
    write(work) {
      const mine = last.then(() => attempt(work));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

function createLogStore(queries: () => Queries): LogStore {
  return {
    async append(line) {
      await queries().query(
        'insert into log_line (sequence, line) select count(*)::integer, $1 from log_line',
        [line],
      );
    },
    async *lines() {
      for (let from = 0; ; from += LINES_AT_ONCE) {
        const rows = await queries().query<{ line: string }>(
          'select line from log_line where sequence >= $1 and sequence < $2 order by sequence',
          [from, from + LINES_AT_ONCE],
        );
        for (const { line } of rows) yield line;
        if (rows.length < LINES_AT_ONCE) return;
      }
    },
    async writePayload(sequence, text) {
      await queries().query(
        `insert into log_payload (sequence, payload) values ($1, $2)
         on conflict (sequence) do update set payload = excluded.payload`,
        [sequence, text],
      );
    },
    async readPayload(sequence) {
      const rows = await queries().query<{ payload: string }>(
        'select payload from log_payload where sequence = $1',
        [sequence],
      );
      return rows[0]?.payload;
    },
  };
}
