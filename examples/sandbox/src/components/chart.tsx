import type * as Plot from '@observablehq/plot';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ChartProps {
  /** What is on it, in a sentence: the figures stand in a table beside it. */
  readonly label: string;
  readonly draw: (plot: typeof Plot, width: number) => Element;
  readonly inputs: readonly unknown[];
}

/** A drawing by Observable Plot, which is fetched from this site when the first one is shown. */
export function Chart({ label, draw, inputs }: ChartProps): VNode {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    const paint = async (): Promise<void> => {
      const plot = await import('@observablehq/plot');
      const width = holder.current?.clientWidth ?? 0;
      if (!isWanted || width === 0) return;
      const drawing = draw(plot, Math.min(width, 760));
      // Plot carries a style element, which the policy of this page refuses; its rules are in styles.css.
      drawing.querySelectorAll('style').forEach((style) => style.remove());
      // Named as one picture; Plot names its parts in English, where a name is not allowed.
      drawing
        .querySelectorAll('[aria-label]')
        .forEach((part) => part.removeAttribute('aria-label'));
      holder.current?.replaceChildren(drawing);
    };
    void paint();
    const watcher = new ResizeObserver(() => void paint());
    if (holder.current) watcher.observe(holder.current);
    return () => {
      isWanted = false;
      watcher.disconnect();
    };
  }, inputs);
  return <div ref={holder} class="chart" role="img" aria-label={label} />;
}
