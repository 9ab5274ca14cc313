import type { Job } from '@tremplin/matching';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ENGINE } from '../connect-engine.ts';
import type { Document, PersonSwap } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { useEngineResult } from '../use-engine-result.ts';
import { ProfileDifference } from './profile-difference.tsx';

interface SwapPersonBoxProps {
  readonly documents: readonly Document[];
  readonly job: Job | null;
}

/** The same CV as somebody else's, read again, and both profiles compared byte by byte. */
export function SwapPersonBox({ documents, job }: SwapPersonBoxProps): VNode {
  const { words } = useSpeech();
  const [asked, setAsked] = useState<{
    readonly turn: number;
    readonly of: readonly Document[];
  } | null>(null);
  // A swap of a CV that is not there any more says nothing.
  const turn = asked?.of === documents ? asked.turn : null;
  const swap = useEngineResult(
    turn === null ? null : () => ENGINE.swapPerson(documents, turn, job),
    [turn, documents, job],
  );
  return (
    <section class="box" aria-labelledby="swap-person-heading">
      <h3 id="swap-person-heading">{words.swapPersonTitle}</h3>
      <p>{words.swapPersonLead}</p>
      <button
        type="button"
        class="main"
        id="swap-person"
        onClick={() => setAsked({ turn: (turn ?? -1) + 1, of: documents })}
      >
        {turn === null ? words.swapPerson : words.swapPersonAgain}
      </button>
      <div role="status">{swap.value && turn !== null && <SwapOutcome swap={swap.value} />}</div>
      {swap.error !== null && (
        <p role="alert" class="error">
          {words.failed}
          <span lang="en">{swap.error}</span>
        </p>
      )}
    </section>
  );
}

function SwapOutcome({ swap }: { readonly swap: PersonSwap }): VNode {
  const { words, number, percent } = useSpeech();
  if (swap.exchanges.length === 0) return <p>{words.swapNothing}</p>;
  const isSame = swap.before === swap.after;
  return (
    <>
      <p class={isSame ? 'good' : 'error'} id="swap-outcome" data-same={isSame}>
        {isSame
          ? words.swapSame(number(new TextEncoder().encode(swap.after).length))
          : words.swapDiffers}
        {swap.scores && ` ${words.swapScore(percent(swap.scores[0]), percent(swap.scores[1]))}`}
      </p>
      {!isSame && <ProfileDifference before={swap.before} after={swap.after} />}
      <ul class="list">
        {swap.exchanges.map((exchange, i) => (
          <li key={i}>
            <span class="quiet">{words.categories[exchange.category]}</span>{' '}
            <del>{exchange.before}</del> → <ins>{exchange.after}</ins>
          </li>
        ))}
      </ul>
    </>
  );
}
