import type { ForeignServer } from '../foreign-server.ts';
import { checkName, type TableNames } from './table-names.ts';

/** Rows that travel at once, from and to another server. */
const ROWS_AT_ONCE = 1000;

/**
 * Statements that put each part of a table on another server. `extensions 'vector'` lets distances be computed there,
 * `async_capable` lets all servers work at once.
 *
 * @throws PgvectorError `invalid-option`.
 */
export function foreignParts(
  names: TableNames,
  servers: readonly ForeignServer[],
): readonly string[] {
  const [schema, table] = names.vectors.split('.') as [string, string];
  return [
    'create extension if not exists postgres_fdw',
    ...servers.flatMap((server, i) => {
      checkName(server.name, 'name of a server');
      const { host, port, database, user, password } = server;
      const secret = password === undefined ? '' : `, password ${literal(password)}`;
      return [
        `create server if not exists ${server.name} foreign data wrapper postgres_fdw options (
          host ${literal(host)}, port ${literal(String(port))}, dbname ${literal(database)},
          extensions 'vector', async_capable 'true', fetch_size '${ROWS_AT_ONCE}', batch_size '${ROWS_AT_ONCE}')`,
        `create user mapping if not exists for current_user server ${server.name}
          options (user ${literal(user)}${secret})`,
        `create foreign table ${schema}.${table}_${i} partition of ${names.vectors}
          for values with (modulus ${servers.length}, remainder ${i})
          server ${server.name} options (schema_name ${literal(schema)}, table_name ${literal(table)})`,
      ];
    }),
  ];
}

/** Options of servers cannot be parameters. */
function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
