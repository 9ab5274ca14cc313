import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';

/** A share as a bar with its figure. */
export function Meter({ name, value }: { readonly name: string; readonly value: number }): VNode {
  const { percent } = useSpeech();
  return (
    <div class="meter">
      <span>{name}</span>
      <strong>{percent(value)}</strong>
      <progress max={1} value={value} aria-label={name} />
    </div>
  );
}
