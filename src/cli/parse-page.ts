/** HTML -> a document that page/reader can read, without running anything in it. */
import { JSDOM } from 'jsdom';

export function parsePage(html: string): Element {
  return new JSDOM(html).window.document.body;
}
