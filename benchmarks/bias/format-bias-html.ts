import type { BenchMetrics, BenchResult } from '@tremplin/cli';

/** One page without times, so that the same seed gives the same bytes. */
export function formatBiasHtml(
  results: readonly BenchResult[],
  { remarks, seed }: { readonly remarks: readonly string[]; readonly seed: number },
): string {
  const matchers = results.filter(({ groups }) => groups !== undefined);
  const leaks = results.filter(({ set }) => set.startsWith('leak: '));
  const mitigations = results.filter(({ set }) => set.startsWith('planted: '));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width,initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>Bias benchmark</title><style>${STYLE}</style></head><body><main>
<h1>Bias benchmark</h1><p>Seed ${seed}. The same seed gives the same bytes.</p>
<h2>Matchers</h2>${table(matchers)}
<h2>Changed by one credential, share of texts</h2>${groupTable(matchers)}
<h2>Background guessed from what is held of people</h2>${table(leaks)}
<h2>What each mitigation recovers and costs</h2>${table(mitigations)}
${remarks.map((remark) => `<p>${escape(remark)}</p>`).join('\n')}
</main></body></html>
`;
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:70rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}div{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .6rem;border-bottom:1px solid #8885;text-align:right;vertical-align:top}th:first-child{text-align:left}p{max-width:44rem}
@media print{body{font-size:10pt}table{font-size:8pt}div{overflow:visible}}`;

function table(results: readonly BenchResult[]): string {
  const names = Array.from(new Set(results.flatMap(({ metrics }) => Object.keys(metrics))));
  return rowsOf(
    names,
    results.map(({ set, metrics }) => [set, metrics]),
  );
}

function groupTable(results: readonly BenchResult[]): string {
  const parts = results.map(({ set, groups = {} }): readonly [string, BenchMetrics] => [
    set,
    Object.fromEntries(
      Object.entries(groups).map(([name, metrics]) => [name, Object.values(metrics)[0] ?? 0]),
    ),
  ]);
  const names = Array.from(new Set(parts.flatMap(([, metrics]) => Object.keys(metrics))));
  return rowsOf(names, parts);
}

function rowsOf(
  names: readonly string[],
  rows: readonly (readonly [string, BenchMetrics])[],
): string {
  const cell = (value: number | undefined): string =>
    `<td>${value === undefined ? '–' : Number.isInteger(value) ? value : Number(value.toPrecision(3))}</td>`;
  const head = ['', ...names].map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  const body = rows.map(
    ([set, metrics]) =>
      `<tr><th scope="row">${escape(set)}</th>${names.map((name) => cell(metrics[name])).join('')}</tr>`,
  );
  return `<div tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
