import type { AuditTable } from '@tremplin/fairness';
import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';
import { Chart } from './chart.tsx';

/** Rates by group with their intervals: drawn, and as a table. */
export function AuditTableBox({ table }: { readonly table: AuditTable }): VNode {
  const { words, percent, number } = useSpeech();
  const named = (name: string | undefined): string =>
    words.attributeNames[name ?? ''] ?? name ?? '';
  const title = words.auditPlot(table.attributes.map(named).join(' × '));
  const id = `audit-${table.attributes.join('-')}`;
  const points = table.cells.flatMap(({ group, rate, interval }) =>
    rate === null || interval === null
      ? []
      : [
          {
            group: words.groupNames[group] ?? group,
            rate,
            low: interval.lower,
            high: interval.upper,
          },
        ],
  );
  return (
    <section class="box" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>
        <strong>{words.auditVerdicts[table.verdict]}</strong>
      </p>
      <Chart
        label={title}
        inputs={[table, words]}
        draw={(plot, width) =>
          plot.plot({
            className: 'plot',
            width,
            height: 84 + points.length * 34,
            marginBottom: 42,
            marginLeft: Math.min(170, width / 3),
            x: { label: `${words.rate} →`, tickFormat: percent, ticks: 5, grid: true, zero: true },
            y: { label: null },
            marks: [
              plot.ruleY(points, {
                y: 'group',
                x1: 'low',
                x2: 'high',
                stroke: 'currentColor',
                strokeWidth: 2,
                className: 'dots',
              }),
              plot.dot(points, {
                y: 'group',
                x: 'rate',
                r: 6,
                fill: 'currentColor',
                className: 'dots',
              }),
            ],
          })
        }
      />
      <div class="scroll" tabIndex={0} role="region" aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              <th scope="col" class="figure">
                {words.selected}
              </th>
              <th scope="col" class="figure">
                {words.rate}
              </th>
              <th scope="col" class="figure">
                {words.interval}
              </th>
              <th scope="col" class="figure">
                {words.ratio}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.cells.map((cell) => (
              <tr key={cell.group}>
                <th scope="row">{words.groupNames[cell.group] ?? cell.group}</th>
                <td class="figure">
                  {cell.selected === null || cell.total === null
                    ? ''
                    : `${number(cell.selected)} / ${number(cell.total)}`}
                </td>
                <td class="figure">
                  {cell.rate === null ? '' : `${number(cell.rate * 100, 1)} %`}
                </td>
                <td class="figure">
                  {cell.interval === null
                    ? ''
                    : `${number(cell.interval.lower * 100, 1)} – ${number(cell.interval.upper * 100, 1)} %`}
                </td>
                <td class="figure">
                  {cell.impactRatio === null ? '' : number(cell.impactRatio, 2)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
