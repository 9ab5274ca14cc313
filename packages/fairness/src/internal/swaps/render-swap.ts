import type { SwapSpan } from '../../counterfactual/swap-pair.ts';

/** A piece of a text: as it stands, or with `{slot}` where values are put in. */
export interface TextPart {
  readonly text: string;
  readonly isTemplate: boolean;
}

export type Slots = Readonly<Record<string, string>>;

export interface RenderedSwap {
  readonly before: string;
  readonly after: string;
  readonly spans: readonly SwapSpan[];
}

/** Writes both texts at once, so that they differ where a slot differs and nowhere else. */
export function renderSwap(
  parts: readonly TextPart[],
  slots: { readonly before: Slots; readonly after: Slots },
): RenderedSwap {
  let [before, after] = ['', ''];
  const spans: SwapSpan[] = [];
  for (const { text, isTemplate } of parts) {
    // Odd pieces are names of slots.
    const pieces = isTemplate ? text.split(/\{(\w+)\}/u) : [text];
    pieces.forEach((piece, i) => {
      const own = i % 2 === 0 ? piece : slots.before[piece]!;
      const other = i % 2 === 0 ? piece : slots.after[piece]!;
      if (own !== other) {
        spans.push({
          before: { start: before.length, text: own },
          after: { start: after.length, text: other },
        });
      }
      before += own;
      after += other;
    });
  }
  return { before, after, spans };
}
