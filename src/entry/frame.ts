/** frame.js: in every frame of a page. Asks for the reader where there is something to read. */
import { isTopFrame, whenWorthReading } from '../page/frame-worth.ts';
import { askToReadFrame } from '../platform/ask-to-read.ts';

if (!isTopFrame(window)) void whenWorthReading(window).then(askToReadFrame);
