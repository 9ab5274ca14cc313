import { configureGlobal } from 'fast-check';

// Every run draws the same cases, so that a change is judged by what it changes; another FAST_CHECK_SEED draws others.
configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 2026) });
