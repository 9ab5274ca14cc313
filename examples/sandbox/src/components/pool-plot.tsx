import type { VNode } from 'preact';
import type { PoolRow } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { Chart } from './chart.tsx';

interface Point {
  readonly rank: number;
  readonly candidate: string;
}

/** Today against the end of the ramp-up: the distance to the line is what training opens. */
export function PoolPlot({ rows }: { readonly rows: readonly PoolRow[] }): VNode {
  const { words, percent } = useSpeech();
  const points = rows.map(({ candidate, match }, i) => ({
    candidate,
    rank: i + 1,
    fit: match.fit,
    reach: match.reach,
  }));
  const isFew = points.length <= 20;
  return (
    <section class="box" aria-labelledby="plot-heading">
      <h2 id="plot-heading">{words.plotTitle}</h2>
      <p class="quiet">{words.plotLead}</p>
      <Chart
        label={`${words.plotTitle}. ${words.plotLead}`}
        inputs={[rows, words]}
        draw={(plot, width) =>
          plot.plot({
            className: 'plot',
            width,
            height: Math.min(width, 420),
            marginBottom: 42,
            x: { domain: [0, 1], label: `${words.fit} →`, tickFormat: percent, ticks: 5 },
            y: {
              domain: [0, 1],
              label: `↑ ${words.reach}`,
              tickFormat: percent,
              ticks: 5,
              grid: true,
            },
            marks: [
              plot.line(
                [
                  [0, 0],
                  [1, 1],
                ],
                { stroke: 'currentColor', strokeOpacity: 0.35, strokeDasharray: '4 4' },
              ),
              plot.dot(points, {
                x: 'fit',
                y: 'reach',
                r: isFew ? 5 : 3.5,
                className: 'dots',
                title: ({ rank, candidate }: Point) => `${rank}. ${candidate}`,
                fill: 'currentColor',
                fillOpacity: 0.75,
              }),
            ],
          })
        }
      />
    </section>
  );
}
