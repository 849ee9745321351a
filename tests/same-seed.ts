/**
 * The same cases in every run of `npm test`: a change is judged by what it changed. `npm run test:deep` runs the property tests
 * with seeds of their own each time; a failing one is printed, and becomes a test of its own.
 */
import fc from 'fast-check';

if (!process.env.SIDELIGHT_SEEDS) fc.configureGlobal({ seed: 20160902 });
