/**
 * HTML of anybody's -> its text and structure, made anew. Parsed by parse5, which makes a tree and nothing else: a browser's own
 * parser runs and loads nothing either, but tells the console of every handler and style that our policy forbids. Then only
 * elements named here are made in our page, without attributes but for language, direction and spans of cells. Nothing of
 * the original's own is ever in it: no address, no style, no handler.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Left out with all that is in it. */
const DROPPED = new Set(
  (
    'script style noscript template head title iframe frame frameset object embed applet audio video canvas svg math map ' +
    'textarea select option datalist button input dialog portal'
  ).split(' '),
);

/** Original -> ours. Headings go one step down, below the page's own; what would be a landmark becomes a plain block. */
const KEPT = new Map<string, string>([
  ...(
    'p blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption hr br em strong b i u s small sub ' +
    'sup q cite abbr ruby rt rp pre code kbd samp'
  )
    .split(' ')
    .map((name) => [name, name] as const),
  ...'div article section main header footer nav aside address center details summary form fieldset legend hgroup search body'
    .split(' ')
    .map((name) => [name, 'div'] as const),
  ['h1', 'h2'],
  ['h2', 'h3'],
  ['h3', 'h4'],
  ['h4', 'h5'],
  ['h5', 'h6'],
  ['h6', 'h6'],
]);

/** Attributes that say how text is to be read, with what they may hold. */
const ATTRIBUTES = new Map<string, RegExp>([
  ['lang', /^[a-z0-9-]{1,35}$/i],
  ['dir', /^(?:ltr|rtl|auto)$/i],
  ['colspan', /^[1-9]\d{0,2}$/],
  ['rowspan', /^[1-9]\d{0,2}$/],
]);

/** Deeper than any browser parses: what is nested further is laid flat. */
const DEEPEST = 500;

/** @param into the document in which the copy is made */
export function inertHtml(html: string, into: Document): DocumentFragment {
  const copy = into.createDocumentFragment();
  const open: { target: Node; nodes: DefaultTreeAdapterTypes.ChildNode[]; at: number }[] = [
    { target: copy, nodes: parse(html).childNodes, at: 0 },
  ];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const { target, nodes } = level;
    const node = nodes[level.at++];
    if (!node) open.pop();
    else if (node.nodeName === '#text')
      target.appendChild(into.createTextNode((node as DefaultTreeAdapterTypes.TextNode).value));
    else if ('tagName' in node && !isDropped(node)) {
      const name = open.length > DEEPEST ? undefined : KEPT.get(node.tagName);
      const made = name ? target.appendChild(madeOf(node, name, into)) : target;
      open.push({ target: made, nodes: node.childNodes, at: 0 });
    }
  }
  return copy;
}

function isDropped({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean {
  return DROPPED.has(tagName) || attrs.some(({ name }) => name === 'hidden');
}

function madeOf({ attrs }: DefaultTreeAdapterTypes.Element, name: string, into: Document): HTMLElement {
  const made = into.createElement(name);
  for (const { name: attribute, value } of attrs)
    if (ATTRIBUTES.get(attribute)?.test(value)) made.setAttribute(attribute, value);
  return made;
}
