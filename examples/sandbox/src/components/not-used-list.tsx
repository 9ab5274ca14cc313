import type { VNode } from 'preact';
import type { JobReading } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';

export function NotUsedList({ items }: { readonly items: JobReading['notUsed'] }): VNode {
  const { words } = useSpeech();
  return (
    <section class="box" aria-labelledby="not-used-heading">
      <h2 id="not-used-heading">{words.notUsedTitle(items.length)}</h2>
      <ul class="list">
        {items.map((item, i) => (
          <li key={i}>
            <strong>{words.notUsed[item.category]}</strong> <q>{item.quote}</q>
            <br />
            <span class="quiet">{words.notUsedReasons?.[item.category] ?? item.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
