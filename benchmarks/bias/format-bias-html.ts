import type { BenchMetrics, BenchResult } from '@tremplin/cli';
import { BIAS_SECTIONS, type BiasColumn, type BiasSection } from './bias-sections.ts';

/** One page without times, so that the same seed gives the same bytes. */
export function formatBiasHtml(
  results: readonly BenchResult[],
  { seed }: { readonly seed: number },
): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width,initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>Bias benchmark</title><style>${STYLE}</style></head><body><main>
<h1>Bias benchmark</h1>
<p>Several ways of matching people with jobs, put through the same tasks. Seed ${seed}: the same seed gives the same bytes.
A bar is the number beside it, of the largest that the column can hold.</p>
${BIAS_SECTIONS.map((section) => sectionOf(section, results)).join('\n')}
</main></body></html>
`;
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:76rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.2rem}p{max-width:46rem}
div{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .6rem;border-bottom:1px solid #8885;text-align:right;vertical-align:top;min-width:4.5rem}
th[scope=col]{max-width:9rem;vertical-align:bottom}th:first-child{text-align:left;min-width:9rem;vertical-align:top}
i{display:block;height:.3rem;margin-top:.2rem;background:#2a78b8;border-radius:1px;margin-left:auto}
@media print{body{font-size:10pt}table{font-size:8pt}div{overflow:visible}i{print-color-adjust:exact}}`;

function sectionOf(
  { title, says, isIn, nameOf, columns, valuesOf }: BiasSection,
  results: readonly BenchResult[],
): string {
  const rows = results
    .filter(isIn)
    .map((result) => ({ name: nameOf(result), values: valuesOf(result) }));
  if (rows.length === 0) return '';
  const shown = columns(rows.map(({ values }) => values));
  const heads = ['', ...shown.map(({ head }) => head)];
  const head = heads.map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  const body = rows.map(
    ({ name, values }) =>
      `<tr><th scope="row">${escape(name)}</th>${shown.map((column) => cellOf(column, values)).join('')}</tr>`,
  );
  return `<section><h2>${escape(title)}</h2>
<p>${escape(says)}</p>
<div tabindex="0" role="region" aria-label="${escape(title)}"><table><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div></section>`;
}

function cellOf({ metric, isShare, digits = 3 }: BiasColumn, values: BenchMetrics): string {
  const value = values[metric];
  if (value === undefined) return '<td>–</td>';
  const text = isShare === true ? percent(value) : value.toFixed(digits);
  const width = (Math.min(1, Math.max(0, value)) * 100).toFixed(1);
  return `<td>${text}${isShare === true ? `<i style="width:${width}%"></i>` : ''}</td>`;
}

/** What is not nothing is not shown as nothing. */
function percent(value: number): string {
  const rounded = (value * 100).toFixed(1);
  return value > 0 && rounded === '0.0' ? '< 0.1 %' : `${rounded} %`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
