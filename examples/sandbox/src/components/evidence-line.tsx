import type { Evidence } from '@tremplin/profile';
import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';

/** One item of evidence in words: kind, level and bands; there is no more in it. */
export function EvidenceLine({ evidence }: { readonly evidence: Evidence }): VNode {
  const { words } = useSpeech();
  const parts = [
    words.evidence[evidence.kind],
    evidence.level === null ? words.levelUnknown : words.level(evidence.level),
    ...(evidence.recency === 'unknown' ? [] : [words.recency[evidence.recency]]),
    ...(evidence.duration === 'unknown' ? [] : [words.duration[evidence.duration]]),
    ...(evidence.verified ? [words.verified] : []),
    ...(evidence.basis === 'inferred' ? [words.inferred] : []),
  ];
  return <span>{parts.join(', ')}</span>;
}
