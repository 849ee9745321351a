/** A researcher's note as HTML of a report. */
import { type OwnBlock, type OwnInline, tabOfLink } from '../notes/own-note.ts';
import { htmlText } from './html-text.ts';

export function noteHtml(blocks: readonly OwnBlock[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: OwnBlock): string {
  if ('paragraph' in block) return `<p>${inlineHtml(block.paragraph)}</p>`;
  if ('heading' in block) return `<p class="heading">${inlineHtml(block.heading)}</p>`;
  // A parser takes the first line end of a <pre> away.
  if ('codeBlock' in block) return `<pre>\n${htmlText(block.codeBlock)}</pre>`;
  if ('quote' in block) return `<blockquote class="hers">${noteHtml(block.quote)}</blockquote>`;
  if ('rule' in block) return '<hr>';
  const items = block.list.map((item) => `<li>${noteHtml(item)}</li>`).join('');
  return block.start === undefined ? `<ul>${items}</ul>` : `<ol start="${block.start}">${items}</ol>`;
}

function inlineHtml(inlines: readonly OwnInline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return htmlText(inline);
      if ('strong' in inline) return `<strong>${inlineHtml(inline.strong)}</strong>`;
      if ('emphasis' in inline) return `<em>${inlineHtml(inline.emphasis)}</em>`;
      if ('code' in inline) return `<code>${htmlText(inline.code)}</code>`;
      const { href, link } = inline;
      return `<a href="${htmlText(href)}" target="${tabOfLink(href)}" rel="noopener noreferrer">${inlineHtml(link)}</a>`;
    })
    .join('');
}
