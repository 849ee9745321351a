/** React's thousand updates are in tests/browser/sites-apps.test.ts. */
import { testSites } from '../browser/site-tests.ts';
import { litOften, preactOften, vueOften } from '../sites/often/site.ts';

testSites([preactOften, vueOften, litOften]);
