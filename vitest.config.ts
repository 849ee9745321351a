import { defineConfig } from 'vitest/config';
import { virtualModules } from './src/dev/virtual-modules.mjs';

// Unit tests first and on every core; browsers afterwards, two at a time, each file with one of its own.
export default defineConfig({
  plugins: [virtualModules()],
  test: {
    // What a page does next it does when the browser lets it: a second, which is the default, is no limit for that.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/deep/**', 'tests/screens/**'],
          environment: 'node',
          // Days are those of the reader's clock.
          env: { TZ: 'UTC' },
          setupFiles: ['tests/same-seed.ts'],
          // How fast it is, is no unit test's business: a busy machine takes seconds for the larger inputs.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          globalSetup: 'tests/browser/built.ts',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // A worker that is a process gets the signal when it is stopped, and takes its browser along.
          pool: 'forks',
          maxWorkers: 2,
          // Two real browsers share two cores. What passes at the second try only is shown with "retry x1": a race to be mended.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          globalSetup: 'tests/browser/built.ts',
          include: ['tests/screens/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'deep',
          globalSetup: 'tests/browser/built.ts',
          include: ['tests/deep/**/*.test.{ts,tsx}'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
