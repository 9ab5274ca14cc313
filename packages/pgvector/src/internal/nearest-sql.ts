/**
 * The first rows ($2 of them) by distance from a vector ($1) that meet a condition. `+ 0` keeps the database from
 * walking the graph, which misses some. Parts are asked one by one within the statement, so that the condition, the order
 * and the limit are carried out on the server of each; asked as one table, the limit would not be. The second `+ 0` keeps
 * it from merging rows in order, which would ask one server after the other.
 */
export function nearestSql(tables: readonly string[], condition: string): string {
  const sources = tables.map(
    (table) => `(select id, embedding, (embedding <#> $1::vector) + 0 as distance from ${table}
      where ${condition} order by (embedding <#> $1::vector) + 0 limit $2)`,
  );
  return `select id, embedding::text as embedding, distance from (
    ${sources.join('\n    union all ')}
  ) as nearest order by distance + 0 limit $2`;
}
