import type { VNode } from 'preact';
import type { JobReading } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';

export function SetAsideList({ items }: { readonly items: JobReading['setAside'] }): VNode {
  const { words } = useSpeech();
  return (
    <section class="box" aria-labelledby="set-aside-heading">
      <h2 id="set-aside-heading">{words.setAsideTitle(items.length)}</h2>
      <ul class="list">
        {items.map(({ because, quote }, i) => (
          <li key={i}>
            <strong>{words.setAside[because]}</strong> <q>{quote}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
