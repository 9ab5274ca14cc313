import { proxy } from 'comlink';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ENGINE } from '../connect-engine.ts';
import type { Document, PoolReading } from '../engine/engine.ts';
import { chosenFolder } from '../chosen-folder.ts';
import { droppedFolder } from '../dropped-folder.ts';
import type { Folder, Refusal } from '../folder.ts';
import { useSpeech } from '../page-context.ts';
import { readFolder } from '../read-folder.ts';

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

interface Given {
  readonly documents: readonly Document[];
  readonly refused: readonly Refusal[];
}

/** Whose CVs are ranked: fictitious ones, or those of a folder, chosen or dropped. */
export function PoolChoice({ pool, isShown, onPool }: PoolChoiceProps): VNode {
  const { words } = useSpeech();
  const [name, setName] = useState<PoolName>('demo');
  const [progress, setProgress] = useState<readonly [done: number, total: number] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const load = async (given: Promise<Given>): Promise<void> => {
    setError(null);
    setProgress([0, 0]);
    try {
      const { documents, refused } = await given;
      if (documents.length + refused.length === 0) throw new Error(words.poolEmpty);
      const reading = await ENGINE.readPool(
        documents,
        proxy((done, total) => setProgress([done, total])),
      );
      onPool({ ...reading, refused: [...refused, ...reading.refused] });
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
    }
    setProgress(null);
  };
  const loadBundled = (bundled: keyof typeof BUNDLED): Promise<void> =>
    load(BUNDLED[bundled]().then((documents) => ({ documents, refused: [] })));
  const choose = (next: PoolName): void => {
    setName(next);
    if (next !== 'own') void loadBundled(next);
  };
  const take = (folder: Promise<Folder>): void => {
    setName('own');
    void load(folder.then(readFolder));
  };
  // The first look at this tab loads the small pool; a larger one only when it is asked for.
  useEffect(() => {
    if (isShown && pool === null && progress === null) void loadBundled('demo');
  }, [isShown]);
  return (
    <fieldset
      class={isOver ? 'box over' : 'box'}
      disabled={progress !== null}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(progress === null);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (progress === null && event.dataTransfer) take(droppedFolder(event.dataTransfer));
      }}
    >
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
          <div class="row">
            {/* A telephone has no folders to choose: single files there. */}
            {([true, false] as const).map((isFolder) => (
              <label key={isFolder} class="button">
                {isFolder ? words.poolFolder : words.poolFiles}
                <input
                  type="file"
                  multiple
                  {...(isFolder && { webkitdirectory: true })}
                  onChange={(event) => {
                    take(Promise.resolve(chosenFolder(event.currentTarget.files ?? [])));
                    event.currentTarget.value = '';
                  }}
                />
              </label>
            ))}
          </div>
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
      {pool && pool.passedOver.length > 0 && name === 'own' && (
        <p class="quiet">{words.poolPassedOver(pool.passedOver)}</p>
      )}
      {error !== null && (
        <p role="alert" class="error">
          {words.failed + error}
        </p>
      )}
    </fieldset>
  );
}
