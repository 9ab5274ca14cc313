import { z } from 'zod';

const hexKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/iu, 'give 64 hexadecimal digits (32 random bytes)')
  .transform((text) => Uint8Array.from(Buffer.from(text, 'hex')));

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Where the embedded database and the vault keep their files. */
  DATA_DIR: z.string().default('.data'),
  /** PostgreSQL instead of the embedded database. */
  DATABASE_URL: z.url().optional(),
  /** A folder for sealed originals; not on the volume of the database, if it can be helped. */
  VAULT_DIR: z.string().optional(),
  PSEUDONYM_KEY: z.string().min(16, 'give at least 16 characters'),
  /** Another key than that of the pseudonyms. */
  VAULT_KEY: hexKey,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** What the process is told by its environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly vaultFolder: string;
  readonly pseudonymKey: string;
  readonly vaultKey: Uint8Array;
  readonly logLevel: string;
}

/** @throws Error naming each variable that does not hold, never its value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = settings.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw new Error(`environment: ${problems.join('; ')}`);
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    vaultFolder: data.VAULT_DIR ?? `${data.DATA_DIR}/vault`,
    pseudonymKey: data.PSEUDONYM_KEY,
    vaultKey: data.VAULT_KEY,
    logLevel: data.LOG_LEVEL,
  };
}
