import type { VNode } from 'preact';
import type { MatchReading } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { saveFile } from '../save-file.ts';
import { Meter } from './meter.tsx';
import { RequirementRow } from './requirement-row.tsx';

/** Verdicts first, numbers beside them. */
export function MatchResult({
  reading,
  title,
}: {
  readonly reading: MatchReading;
  readonly title: string;
}): VNode {
  const { words, language, label } = useSpeech();
  const { match } = reading;
  const explanation = reading.explanation[language];
  const order = match.verdicts
    .map((verdict, i) => ({ verdict, reason: explanation.reasons[i]! }))
    .toSorted((a, b) => b.verdict.weight - a.verdict.weight);
  const save = (): void => {
    const lines = [
      `# ${title}`,
      '',
      explanation.summary,
      '',
      ...order.map(({ reason }) => `- ${reason.text}`),
    ];
    saveFile('tremplin-explanation.md', `${lines.join('\n')}\n`, 'text/markdown');
  };
  return (
    <section aria-labelledby="result-heading">
      <h2 id="result-heading">
        {words.result}
        {title}
      </h2>
      <p>{explanation.summary}</p>
      <div class="meters">
        <Meter name={words.fit} value={match.fit} />
        <Meter name={words.reach} value={match.reach} />
        <Meter name={words.score} value={match.score} />
      </div>
      <p class="quiet">{words.scoreHelp}</p>
      {explanation.nextQuestion && (
        <p class="note">
          <strong>{words.next}</strong>
          {label(explanation.nextQuestion.skill)}
        </p>
      )}
      <ul class="requirements">
        {order.map(({ verdict, reason }) => (
          <RequirementRow key={verdict.skill} verdict={verdict} text={reason.text} />
        ))}
      </ul>
      <button type="button" onClick={save}>
        {words.save.explanation}
      </button>
    </section>
  );
}
