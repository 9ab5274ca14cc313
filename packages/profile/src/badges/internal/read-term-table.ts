type Context = Record<string, unknown>;

/**
 * A JSON-LD context from a table of its terms. A row is: term, address (prefixed or whole), type, container; a row
 * that stands further in belongs to the context of the term above it. Every context is protected and has `id` and
 * `type`; `@null` as the last cell empties the context below a term.
 */
export function readTermTable(table: string, prefixes: Readonly<Record<string, string>>): object {
  const root: Context = emptyContext();
  const open: { readonly indent: number; readonly context: Context }[] = [
    { indent: -1, context: root },
  ];
  let last: { readonly indent: number; readonly term: string } | undefined;
  for (const row of table.split('\n')) {
    if (row.trim() === '') continue;
    const indent = row.length - row.trimStart().length;
    while (open.at(-1)!.indent >= indent) open.pop();
    const parent = open.at(-1)!.context;
    if (last && indent > last.indent) {
      const inner = emptyContext();
      parent[last.term] = { ...definitionOf(parent[last.term]), '@context': inner };
      open.push({ indent: last.indent, context: inner });
    }
    const [term = '', ...cells] = row.trim().split(' ');
    open.at(-1)!.context[term] = termOf(cells, prefixes);
    last = { indent, term };
  }
  return { '@context': root };
}

function emptyContext(): Context {
  return { '@version': 1.1, '@protected': true, id: '@id', type: '@type' };
}

function definitionOf(term: unknown): object {
  return typeof term === 'string' ? { '@id': term } : (term as object);
}

function termOf(
  [address = '', ...cells]: readonly string[],
  prefixes: Readonly<Record<string, string>>,
): unknown {
  const whole = (cell: string) => {
    const [prefix = '', ...rest] = cell.split(':');
    return Object.hasOwn(prefixes, prefix) ? prefixes[prefix] + rest.join(':') : cell;
  };
  if (cells.length === 0) return whole(address);
  const container = cells.find((cell) => cell === '@graph' || cell === '@set');
  const type = cells.find((cell) => cell !== container && cell !== '@null');
  return {
    '@id': whole(address),
    ...(type !== undefined && { '@type': whole(type) }),
    ...(container !== undefined && { '@container': container }),
    ...(cells.includes('@null') && { '@context': null }),
  };
}
