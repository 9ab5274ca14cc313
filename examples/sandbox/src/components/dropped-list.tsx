import type { VNode } from 'preact';
import type { DropItem } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { LongList } from './long-list.tsx';

export function DroppedList({ items }: { readonly items: readonly DropItem[] }): VNode {
  const { words } = useSpeech();
  return (
    <section class="box" aria-labelledby="dropped-heading">
      <h2 id="dropped-heading">{words.droppedTitle(items.length)}</h2>
      <p class="quiet">{words.droppedLead}</p>
      {items.length === 0 ? (
        <p>{words.noneDropped}</p>
      ) : (
        <LongList>
          {items.map((item, i) => (
            <li key={i}>
              <strong>{words.categories[item.category]}</strong> <q>{item.quote}</q>
              <br />
              <span class="quiet">
                {words.dropReasons?.[item.category] ?? item.reason} (
                {words.treatments[item.treatment]}
                {item.criterion !== null && `; ${words.criterion(item.criterion)}`})
              </span>
            </li>
          ))}
        </LongList>
      )}
    </section>
  );
}
