/** What a fixture site is: a small place on the web that works as real ones do, and a reader who uses it. */
import type { ServerResponse } from 'node:http';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import type { MarkCounts } from './news.ts';

export interface Origins {
  /** Where the site is, `http://127.0.0.1:PORT`. */
  own: string;
  /** The same pages under another port: another origin. */
  other: string;
}

export interface Reply {
  body: string;
  headers?: Record<string, string>;
}

/** The page itself, a page with headers, or something that writes its answer bit by bit. */
export type Answer =
  | string
  | Reply
  | ((response: ServerResponse, origins: Origins) => undefined | string | Reply);

export interface Site {
  /** Its pages lie below `/name/`. */
  name: string;
  /** By path below that folder; '' is the first page. Scripts are `/scripts/FILE.js`, bundled from this folder. */
  pages: Record<string, Answer>;
  /** What a reader does there, through the page's own interface. Resolves to what the page comes to say. */
  visit(page: BrowserPage): Promise<string>;
  /** The marks when the visit is over, in every frame and shadow root together. */
  marks: MarkCounts;
}

interface Frame {
  lang?: string;
  dir?: 'ltr' | 'rtl';
  head?: string;
}

export function pageOf(
  title: string,
  body: string,
  { lang = 'en', dir = 'ltr', head = '' }: Frame = {},
): string {
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body>${body}</body></html>
`;
}

export const scriptOf = (file: string) => `<script type="module" src="/scripts/${file}.js"></script>`;

/** For libraries that put a random number into their markup, which has to be the same in two browsers. */
export const STEADY_RANDOM = '<script>Math.random = () => 0.123456789;</script>';
