/** Sites made with the libraries that news sites are made with, and pages that people write on. */
import { editor } from '../sites/editor/site.ts';
import { letter } from '../sites/letter.ts';
import { lit } from '../sites/lit/site.ts';
import { preact } from '../sites/preact/site.ts';
import { react } from '../sites/react/site.tsx';
import { streaming } from '../sites/streaming/site.tsx';
import { vue } from '../sites/vue/site.ts';
import { testSites } from './site-tests.ts';

testSites([react, streaming, preact, vue, lit, editor, letter]);
