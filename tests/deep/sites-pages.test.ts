/** Sites that change themselves, forbid things, cover things up, stand in frames. */
import { cleared } from '../sites/cleared.ts';
import { covered } from '../sites/covered.ts';
import { frames } from '../sites/frames.ts';
import { large } from '../sites/large.ts';
import { live } from '../sites/live.ts';
import { strict, trusted } from '../sites/policies.ts';
import { replaced } from '../sites/replaced.ts';
import { rightToLeft } from '../sites/right-to-left.ts';
import { scroll } from '../sites/scroll.ts';
import { thereAndBack } from '../sites/there-and-back.ts';
import { testSites } from './site-tests.ts';

testSites([
  scroll,
  live,
  strict,
  trusted,
  large,
  rightToLeft,
  covered,
  frames,
  replaced,
  cleared,
  thereAndBack,
]);
