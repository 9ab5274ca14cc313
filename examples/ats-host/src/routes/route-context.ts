import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DecisionLogStore } from '../stores/decision-log-store.ts';
import type { Database } from '../database/database.ts';
import type { Engine } from '../engine.ts';
import type { JobStore } from '../stores/job-store.ts';
import type { ProfileStore } from '../stores/profile-store.ts';

/** What every group of routes is given. */
export interface RouteContext {
  readonly engine: Engine;
  readonly database: Database;
  readonly profiles: ProfileStore;
  readonly jobs: JobStore;
  readonly decisions: DecisionLogStore;
}

/** The server, with routes typed by their zod schemas. */
export type Host = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
