import { createHost } from './create-host.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env);
const host = await createHost(settings);

// No new connections, those under way are answered, then the database is closed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    host.log.info({ signal }, 'stopping');
    void host.close();
  });
}

await host.listen({ port: settings.port, host: settings.host });
