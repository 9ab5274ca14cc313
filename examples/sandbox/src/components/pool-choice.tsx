import { proxy } from 'comlink';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ENGINE } from '../connect-engine.ts';
import type { Document, PoolReading } from '../engine/engine.ts';
import { filesOf } from '../files-of.ts';
import { useSpeech } from '../page-context.ts';

interface PoolChoiceProps {
  readonly pool: PoolReading | null;
  readonly isShown: boolean;
  readonly onPool: (pool: PoolReading) => void;
}

type PoolName = 'demo' | 'drawn' | 'own';

const BUNDLED = {
  demo: async () => (await import('../demo-pool.ts')).DEMO_POOL,
  drawn: async () => (await import('../drawn-pool.ts')).DRAWN_POOL,
} as const;

/** Whose CVs are ranked: fictitious ones, or those of a folder. */
export function PoolChoice({ pool, isShown, onPool }: PoolChoiceProps): VNode {
  const { words } = useSpeech();
  const [name, setName] = useState<PoolName>('demo');
  const [progress, setProgress] = useState<readonly [done: number, total: number] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const load = async (documents: Promise<readonly Document[]>): Promise<void> => {
    setError(null);
    setProgress([0, 0]);
    try {
      onPool(
        await ENGINE.readPool(
          await documents,
          proxy((done, total) => setProgress([done, total])),
        ),
      );
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
    }
    setProgress(null);
  };
  const choose = (next: PoolName): void => {
    setName(next);
    if (next !== 'own') void load(BUNDLED[next]());
  };
  // The first look at this tab loads the small pool; a larger one only when it is asked for.
  useEffect(() => {
    if (isShown && pool === null && progress === null) void load(BUNDLED.demo());
  }, [isShown]);
  return (
    <fieldset class="box" disabled={progress !== null}>
      <legend>{words.poolChoose}</legend>
      {(['demo', 'drawn', 'own'] as const).map((each) => (
        <label key={each} class="choice">
          <input
            type="radio"
            name="pool"
            value={each}
            checked={name === each}
            onChange={() => choose(each)}
          />{' '}
          {words.pools[each]}
        </label>
      ))}
      {name === 'own' && (
        <>
          <p class="quiet">{words.poolFolderHint}</p>
          <label class="button">
            {words.poolFolder}
            <input
              type="file"
              multiple
              {...{ webkitdirectory: true }}
              onChange={(event) => void load(filesOf(event.currentTarget.files ?? []))}
            />
          </label>
        </>
      )}
      <p role="status" class="status">
        {progress
          ? words.poolReading(...progress)
          : pool
            ? words.poolCount(pool.candidates, pool.jobs.length)
            : ''}
      </p>
      {pool && pool.refused.length > 0 && (
        <details>
          <summary>{words.poolRefused(pool.refused.length)}</summary>
          <ul class="list" lang="en">
            {pool.refused.map((each) => (
              <li key={each.name}>
                {each.name}: {each.message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {error !== null && (
        <p role="alert" class="error">
          {words.failed + error}
        </p>
      )}
    </fieldset>
  );
}
