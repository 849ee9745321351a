/** frame.js: in every frame of a page. Asks for the reader where there is something to read. */
import { askWhenWorthReading } from '../page/frame-worth.ts';
import { askToReadFrame } from '../platform/ask-to-read.ts';

askWhenWorthReading(window, askToReadFrame);
