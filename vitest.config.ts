import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'docs/test/**/*.test.ts',
      'examples/*/test/**/*.test.ts',
      'benchmarks/test/**/*.test.ts',
    ],
    setupFiles: ['./vitest.setup.ts'],
    // Slow shared machines, not slow code: a test that needs seconds says so itself.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      include: ['packages/*/src/**/*.ts'],
      exclude: ['packages/testkit/**', '**/index.ts'],
      reporter: ['text-summary', 'lcov'],
    },
  },
});
