import type { MatchingPolicy } from '@tremplin/matching';
import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';
import { knobOf, policyRange, policyWith } from '../policy-within.ts';
import type { PolicyKnob } from '../words/words.ts';

interface PolicyBoxProps {
  readonly policy: MatchingPolicy;
  readonly delivered: MatchingPolicy;
  readonly onPolicy: (policy: MatchingPolicy) => void;
}

const KNOBS: readonly PolicyKnob[] = [
  'fitWeight',
  'optionalWeight',
  'metProbability',
  'unknownProbability',
  'adjacentCredit',
  'learntCredit',
  'fastestPace',
];

/** How verdicts become numbers, as sliders that cannot leave what the library allows. */
export function PolicyBox({ policy, delivered, onPolicy }: PolicyBoxProps): VNode {
  const { words, number } = useSpeech();
  return (
    <section class="box" aria-labelledby="policy-heading">
      <h2 id="policy-heading">{words.policyTitle}</h2>
      <p class="quiet">{words.policyLead}</p>
      {KNOBS.map((knob) => (
        <label key={knob} class="knob">
          <span>
            {words.knobs[knob]} <output>{number(knobOf(policy, knob), 2)}</output>
          </span>
          <input
            type="range"
            id={`knob-${knob}`}
            {...policyRange(policy, knob)}
            value={knobOf(policy, knob)}
            onInput={(event) =>
              onPolicy(policyWith(policy, knob, event.currentTarget.valueAsNumber))
            }
          />
        </label>
      ))}
      <button type="button" onClick={() => onPolicy(delivered)}>
        {words.policyReset}
      </button>
    </section>
  );
}
