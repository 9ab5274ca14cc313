/** A PostgreSQL server that holds a part of a collection, as the first server reaches it. */
export interface ForeignServer {
  /** Its name in errors. Small letters, digits and `_`. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** @defaultValue none: the server trusts the first one, or that one has a password file */
  readonly password?: string;
}
