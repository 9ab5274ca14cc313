import type { MatchingPolicy } from '@tremplin/matching';
import { proxy } from 'comlink';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ENGINE } from '../connect-engine.ts';
import type { PoolAudit, PoolReading } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { AuditResult } from './audit-result.tsx';

interface AuditTabProps {
  readonly pool: PoolReading | null;
  readonly policy: MatchingPolicy | null;
  readonly onPool: (pool: PoolReading) => void;
}

const TOPS = [5, 10, 20] as const;

export function AuditTab({ pool, policy, onPool }: AuditTabProps): VNode {
  const { words } = useSpeech();
  const [top, setTop] = useState<number>(10);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [done, setDone] = useState<{ readonly audit: PoolAudit; readonly of: PoolReading } | null>(
    null,
  );
  const isAuditable = pool !== null && pool.attributes.length > 0 && pool.jobs.length > 0;
  const work = async (task: () => Promise<void>): Promise<void> => {
    setError(null);
    setBusy(words.working);
    try {
      await task();
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
    }
    setBusy(null);
  };
  const useDrawn = async (): Promise<void> => {
    const { DRAWN_POOL } = await import('../drawn-pool.ts');
    onPool(
      await ENGINE.readPool(
        DRAWN_POOL,
        proxy((count, total) => setBusy(words.poolReading(count, total))),
      ),
    );
  };
  const run = async (): Promise<void> => {
    if (pool === null || policy === null) return;
    const onProgress = proxy((count: number, total: number) =>
      setBusy(words.auditRunning(count, total)),
    );
    setDone({ audit: await ENGINE.auditPool({ policy, top }, onProgress), of: pool });
  };
  return (
    <>
      <p>{words.auditLead}</p>
      {isAuditable ? (
        <div class="row">
          <label>
            {words.auditTop}
            <select value={top} onChange={(event) => setTop(Number(event.currentTarget.value))}>
              {TOPS.map((places) => (
                <option key={places} value={places}>
                  {places}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            class="main"
            id="audit-run"
            disabled={busy !== null}
            onClick={() => void work(run)}
          >
            {words.auditRun}
          </button>
        </div>
      ) : (
        <>
          <p class="note">{words.auditNeeds}</p>
          <button
            type="button"
            class="main"
            id="audit-use-drawn"
            disabled={busy !== null}
            onClick={() => void work(useDrawn)}
          >
            {words.auditUseDrawn}
          </button>
        </>
      )}
      <p role="status" class="status">
        {busy ?? ''}
      </p>
      {error !== null && (
        <p role="alert" class="error">
          {words.failed + error}
        </p>
      )}
      {done && done.of === pool && <AuditResult audit={done.audit} />}
    </>
  );
}
