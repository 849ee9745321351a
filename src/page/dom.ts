/**
 * Nodes and documents as the browser made them. In Chromium a form's controls and a document's frames shadow the
 * built-in properties by their names, in isolated worlds too: `<form><input name=nextSibling>`, `<iframe name=body>`.
 */

/**
 * A property as the prototypes have it, which no page can name away: called for a method, read for anything else.
 * Looked up at the first use, since Node has no window of its own.
 */
function builtIn<N extends Node, A extends [unknown?], R>(name: string): (node: N, ...args: A) => R {
  let ask: ((this: N, arg: A[0]) => R) | undefined;
  return (node, arg?: A[0]) => {
    let prototype = node;
    while (!ask) {
      prototype = Object.getPrototypeOf(prototype);
      const { get, value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      ask = get ?? value;
    }
    return ask.call(node, arg);
  };
}

export const nodeTypeOf = builtIn<Node, [], number>('nodeType');
export const firstChildOf = builtIn<Node, [], Node | null>('firstChild');
export const nextSiblingOf = builtIn<Node, [], Node | null>('nextSibling');
export const previousSiblingOf = builtIn<Node, [], Node | null>('previousSibling');
export const parentNodeOf = builtIn<Node, [], Node | null>('parentNode');
export const parentElementOf = builtIn<Node, [], Element | null>('parentElement');
export const ownerDocumentOf = builtIn<Node, [], Document | null>('ownerDocument');
export const rootOf = builtIn<Node, [], Node>('getRootNode');
export const isConnected = builtIn<Node, [], boolean>('isConnected');
/** Where `other` stands, as Node.compareDocumentPosition tells it. */
export const positionOf = builtIn<Node, [other: Node], number>('compareDocumentPosition');
export const textContentOf = builtIn<Node, [], string | null>('textContent');
export const firstWithin = builtIn<Element, [selector: string], Element | null>('querySelector');
export const allWithin = builtIn<Element, [selector: string], Iterable<Element>>('querySelectorAll');
export const localNameOf = builtIn<Element, [], string>('localName');
export const attributeOf = builtIn<Element, [name: string], string | null>('getAttribute');
export const closestTo = builtIn<Element, [selector: string], Element | null>('closest');
export const isVisible = builtIn<Element, [options: CheckVisibilityOptions], boolean>('checkVisibility');
export const scrollToElement = builtIn<Element, [options: ScrollIntoViewOptions], void>('scrollIntoView');

/** The same document, with its built-in properties only. Not a node itself: it cannot be handed to the browser. */
export function unclobbered(document: Document): Document {
  // The document is no target for a proxy: names that it holds for good would have to be answered with.
  return new Proxy({} as Document, {
    get(_target, name) {
      const value = Reflect.get(Object.getPrototypeOf(document), name, document);
      return typeof value === 'function' ? value.bind(document) : value;
    },
  });
}
