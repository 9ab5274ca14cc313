import { config } from 'zod';

// Zod tries `new Function` where it may, which the policy of this page forbids. Imported before any schema is made.
config({ jitless: true });
