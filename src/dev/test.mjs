// npm test [-- unit | browser | PATTERN ...]     npm run test:deep     npm run screens [-- --keep]
//
// Without arguments: set-up, types, lint, builds, web-ext lint, unit tests, tests in Chromium and Firefox.
// test:deep: what takes long, the unit tests once more with other random cases, and the screens: what is seen against the
// pictures that were kept; --keep keeps what is seen now.
// With arguments only the named tests run, and what they need is set up and built. Each check and each test
// counts as one; the last line is "N passed, N failed", whatever happens.
import { endWithCounts } from './end-with-counts.mjs';
import { setUp } from './setup.mjs';

const args = process.argv.slice(2);
const isDeep = args.includes('--deep');
const isKept = args.includes('--keep');
const words = args.filter((arg) => arg !== '--deep' && arg !== '--keep');
const allProjects = isDeep ? ['deep', 'unit', 'screens'] : ['unit', 'browser'];
const named = words.filter((word) => allProjects.includes(word));
const patterns = words.filter((word) => !allProjects.includes(word));
const projects = named.length > 0 ? named : allProjects;
const isWhole = words.length === 0 && !isDeep;
const needsBrowsers = projects.some((project) => project !== 'unit');

/** Everything that is checked rather than tested. Builds one after the other, the rest beside them. */
async function runChecks() {
  const { buildOf, lint, types, webExtLint } = await import('./checks.mjs');
  const builds = async () => [
    await buildOf('firefox', false),
    await buildOf('chromium', false),
    await buildOf('chromium', true),
    await buildOf('firefox', true),
  ];
  const others = async () => [
    await types('.'),
    await types('src/cli'),
    await types('src/dev'),
    await types('tests'),
    await lint(),
  ];
  if (!isWhole) return needsBrowsers ? [await buildOf('chromium', true), await buildOf('firefox', true)] : [];
  const results = (await Promise.all([builds(), others()])).flat();
  return [...results, await webExtLint()];
}

async function main() {
  /** @type {('chromium' | 'firefox')[]} */
  const browsers = needsBrowsers ? ['chromium', 'firefox'] : [];
  const paths = await setUp({ browsers });
  const { runVitest } = await import('./run-vitest.mjs');
  const checks = await runChecks();
  const env = {
    ...(needsBrowsers && { CHROMIUM_BIN: paths.chromium, FIREFOX_BIN: paths.firefox }),
    // The property tests, with cases that nobody has tried before.
    ...(isDeep && { SIDELIGHT_SEEDS: 'new' }),
    ...(isKept && { SIDELIGHT_SCREENS: 'keep' }),
  };
  const counts = await runVitest({ projects, patterns, env });
  const passedChecks = checks.filter(({ passed }) => passed).length;
  return {
    passed: counts.passed + passedChecks,
    failed: counts.failed + checks.length - passedChecks,
    skipped: counts.skipped,
  };
}

await endWithCounts(main);
