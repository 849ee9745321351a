/** What of a page has to be read again after it changed. */
import {
  firstChildOf,
  isConnected,
  localNameOf,
  nextSiblingOf,
  ownerDocumentOf,
  parentNodeOf,
  previousSiblingOf,
  unclobbered,
} from './dom.ts';
import { blockOf, isBlock, isElement, isShadowRoot, isSkipped, isText, isUnread } from './structure.ts';

export interface Changes {
  /** Read with all that is in them. */
  whole: Set<Node>;
  /** Blocks of which only their own lines are read, not the blocks within. */
  own: Set<Node>;
  /** What was taken away, to be put in elsewhere or not. */
  gone: Set<Node>;
  /** So much has changed, or so deep, that everything is read. */
  isAll: boolean;
}

export function noChanges(): Changes {
  return { whole: new Set(), own: new Set(), gone: new Set(), isAll: false };
}

export function everything(): Changes {
  return { ...noChanges(), isAll: true };
}

export function isNothing({ whole, own, gone, isAll }: Changes): boolean {
  return !isAll && gone.size === 0 && whole.size === 0 && own.size === 0;
}

/** Beyond this many places, one reading of everything is less work than telling them apart. */
const MANY = 400;

/** @param isOurs nodes that come and go without being part of the page */
export function noteRecord(
  changes: Changes,
  { type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
  isOurs: (node: Node) => boolean,
): void {
  // Of <head>, of what is typed, of what is hidden nobody reads; what hides itself is told as an attribute.
  if (isUnread(type === 'attributes' ? (parentNodeOf(target) ?? target) : target)) return;
  if (type === 'characterData') changes.own.add(blockOf(target));
  else if (type === 'attributes') {
    // What becomes readable or unreadable, with all that is in it; and the line that it parts no more.
    changes.whole.add(blockOf(target));
    changes.own.add(blockOf(parentNodeOf(target) ?? target));
  } else {
    const added = [...addedNodes].filter((node) => !isOurs(node));
    const removed = [...removedNodes].filter((node) => !isOurs(node));
    if (added.length + removed.length === 0) return;
    for (const node of removed) {
      changes.gone.add(node);
      // Put in elsewhere, perhaps where nothing was watched yet.
      if (!isConnected(node)) continue;
      for (const block of blocksIn(node)) changes.whole.add(block);
      changes.own.add(blockOf(node));
    }
    if (!isInTree(target)) {
      // Beside the body nothing is read; the body itself, or what holds it, may be put in anew.
      const hasBody = unclobbered(ownerDocumentOf(target) ?? (target as Document)).body !== null;
      if (!hasBody || [...added, ...removed].some(isTop)) changes.isAll = true;
      return;
    }
    for (const node of added) for (const block of blocksIn(node)) changes.whole.add(block);
    // In an inline element it parts or joins the line around that element, whatever stands beside it.
    const isBeside =
      (isElement(target) && !isBlock(target)) ||
      added.some(isOfALine) ||
      // What it says now is not what it said where it stood.
      removed.some((node) => isText(node) || isOfALine(node)) ||
      leadsToLine(previousSibling, previousSiblingOf) ||
      leadsToLine(nextSibling, nextSiblingOf);
    if (isBeside) changes.own.add(blockOf(target));
  }
  if (changes.whole.size + changes.own.size > MANY) changes.isAll = true;
}

const isTop = (node: Node) => isElement(node) && /^(?:html|body|frameset)$/.test(localNameOf(node));

/** Whether a block or the top of a shadow tree lies around a node: all but <html> and the document. */
function isInTree(node: Node): boolean {
  const top = blockOf(node);
  return isElement(top) || isShadowRoot(top);
}

/** The outermost blocks of what was added: it may be one, or hold some. */
function* blocksIn(top: Node): Iterable<Element> {
  let node: Node | null = top;
  while (node) {
    let goesIn = false;
    if (isElement(node)) {
      if (isBlock(node)) yield node;
      else goesIn = !isSkipped(node);
    }
    let next: Node | null = goesIn ? firstChildOf(node) : null;
    while (node && !next) {
      if (node === top) return;
      next = nextSiblingOf(node);
      if (!next) node = parentNodeOf(node);
    }
    node = next;
  }
}

/** Whether a node could be a part of a line: what is added or taken away beside it changes that line. */
function isOfALine(node: Node): boolean {
  return isText(node) ? !isBlank(node) : isElement(node) && !isBlock(node);
}

/** Whether the first of these siblings that is not blank is part of a line. */
function leadsToLine(from: Node | null, next: (node: Node) => Node | null): boolean {
  let at = from;
  while (at && !isElement(at) && (!isText(at) || isBlank(at))) at = next(at);
  return at !== null && isOfALine(at);
}

/** White space only, as between the elements of a source. */
const isBlank = ({ data }: Text) => data.trim() === '';

/** Of what changed, what is to be read now: it is on the page, may be read, and is not read with something around it anyway. */
export function placesToRead({ whole, own }: Changes): { whole: Node[]; own: Node[] } {
  const isStill = (node: Node) => isConnected(node) && !isUnread(node);
  const isWithin = coveredBy(whole);
  return {
    whole: [...whole].filter((node) => isStill(node) && !isWithin(parentNodeOf(node))),
    own: [...own].filter((node) => isStill(node) && !isWithin(node)),
  };
}

/**
 * Tells of many nodes quickly whether they are, or stand in, one of these; a shadow root is not in its host. Holds while the page stays as
 * it is.
 */
export function coveredBy(tops: ReadonlySet<Node>): (node: Node | null) => boolean {
  const known = new Map<Node, boolean>();
  return (node) => {
    const path: Node[] = [];
    let at = node;
    let isIn = false;
    while (at) {
      const before = known.get(at);
      isIn = before ?? tops.has(at);
      if (before !== undefined || isIn) break;
      path.push(at);
      at = parentNodeOf(at);
    }
    for (const one of path) known.set(one, isIn);
    return isIn;
  };
}
