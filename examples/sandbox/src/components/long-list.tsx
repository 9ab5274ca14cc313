import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';

const FIRST = 12;

/** A list of which the rest is folded away. */
export function LongList({ children }: { readonly children: readonly VNode[] }): VNode {
  const { words } = useSpeech();
  const rest = children.slice(FIRST);
  return (
    <>
      <ul class="list">{children.slice(0, FIRST)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <ul class="list">{rest}</ul>
        </details>
      )}
    </>
  );
}
