import type { Job, MatchingPolicy } from '@tremplin/matching';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ENGINE } from '../connect-engine.ts';
import type { PoolReading } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { useEngineResult } from '../use-engine-result.ts';
import { PolicyBox } from './policy-box.tsx';
import { PoolChoice } from './pool-choice.tsx';
import { PoolPlot } from './pool-plot.tsx';
import { RankingTable } from './ranking-table.tsx';
import { Status } from './status.tsx';

interface PoolTabProps {
  readonly pool: PoolReading | null;
  readonly policy: MatchingPolicy | null;
  readonly delivered: MatchingPolicy | null;
  readonly ownJob: Job | null;
  readonly isShown: boolean;
  readonly onPool: (pool: PoolReading) => void;
  readonly onPolicy: (policy: MatchingPolicy) => void;
}

const OWN = '';

export function PoolTab(props: PoolTabProps): VNode {
  const { pool, policy, delivered, ownJob } = props;
  const { words } = useSpeech();
  const [chosen, setChosen] = useState(OWN);
  const named = pool?.jobs.find(({ name }) => name === chosen);
  const job = named?.job ?? ownJob;
  const isReady =
    props.isShown && pool !== null && job !== null && policy !== null && delivered !== null;
  const ranking = useEngineResult(isReady ? () => ENGINE.rankPool(job, policy) : null, [
    isReady,
    pool,
    job,
    policy,
  ]);
  const asDelivered = useEngineResult(isReady ? () => ENGINE.rankPool(job, delivered) : null, [
    isReady,
    pool,
    job,
    delivered,
  ]);
  return (
    <>
      <p>{words.poolLead}</p>
      <PoolChoice pool={pool} onPool={props.onPool} isShown={props.isShown} />
      {pool && policy && delivered && (
        <>
          <label class="wide">
            {words.poolJob}
            <select
              id="pool-job"
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              <option value={OWN}>{words.ownJob + (ownJob ? ` (${ownJob.title})` : '')}</option>
              {pool.jobs.map(({ name, job: each }) => (
                <option key={name} value={name}>
                  {each.title}
                </option>
              ))}
            </select>
          </label>
          <Status results={[ranking]} />
          <div class="columns uneven">
            <PolicyBox policy={policy} delivered={delivered} onPolicy={props.onPolicy} />
            {ranking.value && <PoolPlot rows={ranking.value} />}
          </div>
          {ranking.value && job && (
            <RankingTable
              rows={ranking.value}
              before={asDelivered.value ?? ranking.value}
              title={job.title}
              policy={policy}
            />
          )}
        </>
      )}
    </>
  );
}
