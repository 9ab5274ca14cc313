import type { Job, MatchingPolicy } from '@tremplin/matching';
import type { SkillId } from '@tremplin/ontology';
import type { Profile } from '@tremplin/profile';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ENGINE } from '../connect-engine.ts';
import type { SkillSwap } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { useEngineResult } from '../use-engine-result.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface SwapSkillBoxProps {
  readonly profile: Profile;
  readonly job: Job;
  readonly policy: MatchingPolicy;
}

/** One skill for another: what a swap that matters looks like. */
export function SwapSkillBox({ profile, job, policy }: SwapSkillBoxProps): VNode | null {
  const { words, label, language } = useSpeech();
  const asked = job.requirements.map(({ skill }) => skill);
  const shown = profile.skills.map(({ skill }) => skill);
  const byName = (a: SkillId, b: SkillId): number => label(a).localeCompare(label(b), language);
  // First what the job asks for: there the change is seen.
  const froms = [
    ...shown.filter((each) => asked.includes(each)).toSorted(byName),
    ...shown.filter((each) => !asked.includes(each)).toSorted(byName),
  ];
  const tos = asked.filter((each) => !shown.includes(each)).toSorted(byName);
  const [chosenFrom, setFrom] = useState<SkillId | null>(null);
  const [chosenTo, setTo] = useState<SkillId | null>(null);
  const [request, setRequest] = useState<{
    readonly from: SkillId;
    readonly to: SkillId | null;
    readonly of: Profile;
  } | null>(null);
  const from = chosenFrom !== null && froms.includes(chosenFrom) ? chosenFrom : froms[0];
  const to = chosenTo !== null && tos.includes(chosenTo) ? chosenTo : null;
  const current = request?.of === profile ? request : null;
  const swap = useEngineResult(
    current &&
      (() => ENGINE.swapSkill(profile, job, { from: current.from, to: current.to, policy })),
    [current, job, policy],
  );
  if (from === undefined) return null;
  const choices = (ids: readonly SkillId[]): VNode[] =>
    ids.map((id) => (
      <option key={id} value={id}>
        {label(id)}
      </option>
    ));
  return (
    <section class="box" aria-labelledby="swap-skill-heading">
      <h3 id="swap-skill-heading">{words.swapSkillTitle}</h3>
      <p>{words.swapSkillLead}</p>
      <div class="row">
        <label>
          {words.swapFrom}
          <select value={from} onChange={(event) => setFrom(event.currentTarget.value as SkillId)}>
            {choices(froms)}
          </select>
        </label>
        <label>
          {words.swapTo}
          <select
            value={to ?? ''}
            onChange={(event) => setTo((event.currentTarget.value || null) as SkillId | null)}
          >
            <option value="">{words.nothing}</option>
            {choices(tos)}
          </select>
        </label>
      </div>
      <button
        type="button"
        class="main"
        id="swap-skill"
        onClick={() => setRequest({ from, to, of: profile })}
      >
        {words.swapSkill}
      </button>
      <div role="status">{swap.value && <SwapOutcome swap={swap.value} />}</div>
    </section>
  );
}

function SwapOutcome({ swap: { before, after } }: { readonly swap: SkillSwap }): VNode {
  const { words, percent, label, number } = useSpeech();
  const changed = before.verdicts.flatMap((verdict, i) => {
    const next = after.verdicts[i]!;
    const isSame = verdict.verdict === next.verdict && verdict.contribution === next.contribution;
    return isSame ? [] : [{ verdict, next }];
  });
  if (changed.length === 0) return <p id="skill-outcome">{words.noChange}</p>;
  return (
    <>
      <p id="skill-outcome">{words.swapScore(percent(before.score), percent(after.score))}</p>
      <ul class="list">
        {changed.map(({ verdict, next }) => (
          <li key={verdict.skill}>
            <strong>{label(verdict.skill)}</strong>
            <br />
            <VerdictMark verdict={verdict.verdict} /> → <VerdictMark verdict={next.verdict} />{' '}
            <span class="quiet">
              ({number(verdict.contribution * 100, 2)} → {number(next.contribution * 100, 2)})
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
