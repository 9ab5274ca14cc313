import type { Verdict } from '@tremplin/matching';
import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** One requirement: the verdict, and on demand why. */
export function RequirementRow({
  verdict,
  text,
}: {
  readonly verdict: Verdict;
  readonly text: string;
}): VNode {
  const { words, label, percent, number } = useSpeech();
  const items = verdict.level?.items ?? [];
  return (
    <li>
      <details>
        <summary>
          <VerdictMark verdict={verdict.verdict} />
          <span class="skill">
            {label(verdict.skill)}
            <span class="quiet">
              {' '}
              {words.level(verdict.minimumLevel)}, {words[verdict.relationType]}
            </span>
          </span>
          <span class="adds">
            <span class="quiet">{words.adds} </span>
            {number(verdict.contribution * 100, 1)}
          </span>
        </summary>
        <p>{text}</p>
        <h3>{words.evidenceTitle}</h3>
        {items.length === 0 ? (
          <p class="quiet">{words.noEvidence}</p>
        ) : (
          <ul>
            {items.map(({ evidence, weight }, i) => (
              <li key={i}>
                <EvidenceLine evidence={evidence} />{' '}
                <span class="quiet">({words.share(percent(weight))})</span>
              </li>
            ))}
          </ul>
        )}
        {verdict.verdict === 'reachable' && (
          <>
            <h3>{words.pathTitle}</h3>
            <ol>
              {verdict.path.map((step) => (
                <li key={step.skill}>
                  {label(step.skill)}, {words.hours(number(step.hours))},{' '}
                  {step.because === 'practice'
                    ? words.practice
                    : step.from === null
                      ? words.fromNothing
                      : words.from(label(step.from))}
                </li>
              ))}
            </ol>
          </>
        )}
      </details>
    </li>
  );
}
