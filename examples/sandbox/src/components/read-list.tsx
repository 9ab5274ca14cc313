import type { VNode } from 'preact';
import type { ReadItem } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { LongList } from './long-list.tsx';

export function ReadList({ items }: { readonly items: readonly ReadItem[] }): VNode {
  const { words, label } = useSpeech();
  return (
    <section class="box" aria-labelledby="read-heading">
      <h2 id="read-heading">{words.readTitle(items.length)}</h2>
      <p class="quiet">{words.readLead}</p>
      {items.length === 0 ? (
        <p>{words.noneRead}</p>
      ) : (
        <LongList>
          {items.map((item, i) => (
            <li key={i}>
              <strong>{label(item.skill)}</strong> <q>{item.quote}</q>
              <br />
              <span class="quiet">
                {words.via[item.via]}; <EvidenceLine evidence={item.evidence} />
              </span>
            </li>
          ))}
        </LongList>
      )}
    </section>
  );
}
