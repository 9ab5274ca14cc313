import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Host, RouteContext } from './route-context.ts';

/** Health, readiness and metrics: by route, never by address, since addresses hold ids. */
export function addServiceRoutes(host: Host, { database, profiles, jobs }: RouteContext): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const size = (name: string, help: string, count: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(count());
      },
    });
  };
  size('tremplin_profiles', 'Profiles that can be ranked', () => profiles.all().length);
  size('tremplin_jobs', 'Open jobs', () => jobs.all().length);
  host.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds
      .labels(request.method, route, String(reply.statusCode))
      .observe(reply.elapsedTime / 1000);
    done();
  });
  host.get('/health', { schema: { summary: 'The process is alive' } }, () => ({ status: 'ok' }));
  host.get('/ready', { schema: { summary: 'The database answers' } }, async () => {
    await database.query('select 1');
    return { status: 'ok' };
  });
  host.get('/metrics', { schema: { summary: 'For Prometheus' } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
