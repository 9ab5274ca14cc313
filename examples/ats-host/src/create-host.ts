import fastifySwagger from '@fastify/swagger';
import underPressure from '@fastify/under-pressure';
import { MatchingError } from '@tremplin/matching';
import { ProfileError } from '@tremplin/profile';
import Fastify, {
  type FastifyError,
  type FastifyLoggerOptions,
  type FastifyRequest,
} from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { openDatabase } from './database/open-database.ts';
import { createEngine } from './engine.ts';
import { addAuditRoutes } from './routes/add-audit-routes.ts';
import { addCandidateRoutes } from './routes/add-candidate-routes.ts';
import { addDecisionRoutes } from './routes/add-decision-routes.ts';
import { addJobRoutes } from './routes/add-job-routes.ts';
import { addPersonRoutes } from './routes/add-person-routes.ts';
import { addRankingRoutes } from './routes/add-ranking-routes.ts';
import { addServiceRoutes } from './routes/add-service-routes.ts';
import { Problem } from './routes/problem.ts';
import type { Host, RouteContext } from './routes/route-context.ts';
import type { Settings } from './settings.ts';
import { openDecisionLogStore } from './stores/decision-log-store.ts';
import { openJobStore } from './stores/job-store.ts';
import { openProfileStore } from './stores/profile-store.ts';

export interface HostOptions {
  /** @defaultValue the clock */
  readonly now?: () => Date;
  /** Where log lines go. @defaultValue standard output */
  readonly logTo?: { write(line: string): void };
}

/** The whole back end, not yet listening. Closing it closes the database. */
export async function createHost(settings: Settings, options: HostOptions = {}): Promise<Host> {
  const { now = () => new Date(), logTo } = options;
  const engine = await createEngine(settings, { now });
  const database = await openDatabase(settings);
  const context: RouteContext = {
    engine,
    database,
    profiles: await openProfileStore(database, engine.ontology),
    jobs: await openJobStore(database),
    decisions: await openDecisionLogStore(database, now),
  };
  const logger: FastifyLoggerOptions & { stream?: { write(line: string): void } } = {
    level: settings.logLevel,
    serializers: SERIALIZERS,
    ...(logTo && { stream: logTo }),
  };
  // A connection that is kept open must not keep the process alive when it is told to stop.
  const host = Fastify({
    logger,
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  host.setValidatorCompiler(validatorCompiler);
  host.setSerializerCompiler(serializerCompiler);
  host.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, code, detail } = problemOf(error);
    if (status >= 500) request.log.error({ code: error.code ?? error.name }, 'request failed');
    return reply.code(status).type('application/problem+json').send({ status, code, detail });
  });
  await host.register(underPressure, {
    // One CV may take a while; a queue of them must not grow without end.
    maxEventLoopDelay: 2_000,
    retryAfter: 2,
  });
  await host.register(fastifySwagger, {
    openapi: { info: { title: 'Tremplin host example', version: '0.0.0' } },
    transform: jsonSchemaTransform,
  });
  await host.register(async (scope) => addRoutes(scope as Host, context));
  host.get('/openapi.json', { schema: { hide: true } }, () => host.swagger());
  host.addHook('onClose', () => database.close());
  return host;
}

function addRoutes(host: Host, context: RouteContext): void {
  addServiceRoutes(host, context);
  addCandidateRoutes(host, context);
  addJobRoutes(host, context);
  addRankingRoutes(host, context);
  addDecisionRoutes(host, context);
  addPersonRoutes(host, context);
  addAuditRoutes(host, context);
}

/** Log lines hold the route and not the address, which holds ids. */
const SERIALIZERS: Required<Pick<NonNullable<FastifyLoggerOptions['serializers']>, 'req' | 'res'>> =
  {
    req: ({ method, routeOptions }: FastifyRequest) => ({
      method,
      route: routeOptions?.url ?? 'unknown',
    }),
    res: ({ statusCode }) => ({ statusCode }),
  };

interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** Messages of the engine repeat nothing of a document; those of others might, and stay here. */
function problemOf(error: FastifyError): ProblemBody {
  if (error instanceof Problem) {
    return { status: error.statusCode, code: error.code, detail: error.message };
  }
  if (ProfileError.is(error) || MatchingError.is(error)) {
    return { status: 400, code: error.code, detail: error.message };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const places = error.validation.map(
      ({ instancePath, message }) => `${instancePath || '/'}: ${message ?? 'does not hold'}`,
    );
    return { status: 400, code: 'invalid-request', detail: places.join('; ') };
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    return status === 503
      ? { status, code: 'overloaded', detail: 'too much at once; try again in a moment' }
      : { status, code: 'internal', detail: 'something failed here; it is in the log' };
  }
  return { status, code: error.code ?? 'invalid-request', detail: 'the request cannot be read' };
}
