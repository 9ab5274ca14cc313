import type { Verdict } from '@tremplin/matching';
import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';

const SIGNS: Readonly<Record<Verdict['verdict'], string>> = {
  met: '✓',
  reachable: '↗',
  unknown: '?',
  notMet: '–',
};

/** A verdict as a sign, a colour and a word: never by colour alone. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict['verdict'] }): VNode {
  const { words } = useSpeech();
  return (
    <span class={`mark ${verdict}`}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {words.verdicts[verdict]}
    </span>
  );
}
