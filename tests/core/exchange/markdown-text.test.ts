import { expect, test } from 'vitest';
import { containedMarkdown } from '../../../src/core/exchange/markdown-text.ts';

test.each<[what: string, note: string, written: string]>([
  ['code that a plugin would run', '```dataviewjs\ndv.list()\n```', '```\ndv.list()\n```'],
  ['in a list', '- ~~~ dataview\n  list', '- ~~~\n  list'],
  ['in a line', 'See `= this.file.name` and `$= dv.io`', 'See `\u0020= this.file.name` and `\u0020$= dv.io`'],
  ['a template', '<%* app.vault.trash() %>', '\\<%* app.vault.trash() %>'],
  ['an image from elsewhere', '![a](https://tracker.example/x.png)', '\\![a](https://tracker.example/x.png)'],
  ['another file put in', '![[diary]]', '\\![[diary]]'],
  ['plain code stays', '`a = b` and ```` ` ````', '`a = b` and ```` ` ````'],
  [
    'emphasis and links stay',
    '**so** [there](https://news.example)!',
    '**so** [there](https://news.example)!',
  ],
])('%s', (_what, note, written) => {
  expect(containedMarkdown(note)).toBe(written);
});
