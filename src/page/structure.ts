/**
 * What a page's elements are to a reader: blocks that part lines, and what is never read. By structure alone, so that Node (over
 * jsdom) and the browsers read a page the same way. Whether something is visible is asked when it is painted.
 */
import { attributeOf, firstWithin, localNameOf, nodeTypeOf, parentNodeOf } from './dom.ts';

/** What the name of an element says of it, in bits. */
const SKIPPED = 1;
const BLOCK = 2;
export const LINE_END = 4;
export const PARTED = 8;

const NAMES: [number, string][] = [
  // Never read, with all that is in it.
  [
    SKIPPED,
    'script style noscript template head title textarea input select option datalist code pre kbd samp var svg math canvas iframe ' +
      'frame object embed audio video map rt rp meter progress',
  ],
  // By the HTML standard's own style sheet; everything else is inline.
  [
    BLOCK,
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu nav ol optgroup p search section summary table tbody td tfoot ' +
      'th thead tr ul',
  ],
  [LINE_END, 'br hr'],
  // A footnote sign is no part of the word before it.
  [PARTED, 'sup sub'],
];
/** One table: an element is asked for its name once, and what it says is looked up once. */
const KINDS = new Map(
  NAMES.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** The bits of an element; what its attributes say is not among them. */
export const kindOf = (element: Element): number => KINDS.get(localNameOf(element)) ?? 0;

/** Elements that neither part a line nor hide anything, and, but for <span>, can have no shadow of their own. */
const PLAIN_INLINE =
  'a abbr acronym b bdi bdo big cite del dfn em font i img ins mark picture q s small source span strike strong time tt u wbr';

/** What keeps the text content of a block from being the line that a reader sees. */
const NOT_PLAIN = `:not(${PLAIN_INLINE.split(' ').join()}), [hidden], [contenteditable], [role], [slot]`;

/** Whether a block holds one line, of plain text and plain inline elements alone. */
export const isPlainLine = (block: Element) => firstWithin(block, NOT_PLAIN) === null;

/** What is put into a slot stands wherever its component wants it. */
export const isBlock = (element: Element, kind = kindOf(element)) =>
  (kind & BLOCK) !== 0 || attributeOf(element, 'slot') !== null;

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;
export const isText = (node: Node): node is Text => nodeTypeOf(node) === 3;
/** Shadow roots are the only fragments that a page shows. */
export const isShadowRoot = (node: Node): node is ShadowRoot => nodeTypeOf(node) === 11;

/** Places to write in that no form field is, as of code editors that draw their text themselves. */
const WRITING = new Set(['textbox', 'searchbox', 'code']);

/** The one skip list: whether an element and all in it is left unread. */
export function isSkipped(element: Element, kind = kindOf(element)): boolean {
  if (kind & SKIPPED) return true;
  const role = attributeOf(element, 'role');
  if (role !== null && WRITING.has(role)) return true;
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false' && editable !== 'inherit';
}

/** The parent of a node; of a shadow root, its host. */
function parentOf(node: Node): Node | null {
  return parentNodeOf(node) ?? (isShadowRoot(node) ? node.host : null);
}

/** Whether a node stands in something that is not read. */
export function isUnread(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (!isElement(at)) continue;
    const kind = kindOf(at);
    if (kind & LINE_END || isSkipped(at, kind)) return true;
  }
  return false;
}

/** The nearest block around a node, or the top of its tree: what a line may not cross. */
export function blockOf(node: Node): Node {
  let at = node;
  while (!(isElement(at) && isBlock(at))) {
    const parent = parentNodeOf(at);
    if (!parent) break;
    at = parent;
  }
  return at;
}

/** The element around a node; the host, where a node stands right in a shadow root. */
export function elementAround(node: Node): Element | null {
  const parent = parentOf(node);
  return parent && !isElement(parent) ? elementAround(parent) : parent;
}
