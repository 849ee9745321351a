/** React's thousand updates are in tests/deep/sites-apps.test.ts. */

import { litOften, preactOften, vueOften } from '../sites/often/site.ts';
import { testSites } from './site-tests.ts';

testSites([preactOften, vueOften, litOften]);
