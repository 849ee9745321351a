/**
 * HTML -> a document that page/reader can read, without running anything in it. The console goes nowhere: a style sheet that jsdom cannot
 * parse is no business of whoever reads the text.
 */
import { JSDOM, VirtualConsole } from 'jsdom';

export function parsePage(html: string): Element {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document.body;
}
