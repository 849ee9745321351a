/**
 * The shadow roots of a page, open and closed. Nothing tells when an element gets one: a component that is not defined yet is asked
 * again until it is. A root that is attached later to any other element is found when the element is read again, and not before.
 */

import { contentParts } from './content-parts.ts';
import { isConnected, localNameOf } from './dom.ts';

export interface ShadowRoots {
  /** Whether an element can have a shadow root at all. */
  mayHost(element: Element): boolean;
  /** The roots of these elements. */
  of(elements: readonly Element[]): ShadowRoot[];
  /** Roots that have come since their hosts were read. */
  late(): ShadowRoot[];
  /** Everything is read anew: no host is waited for. */
  forget(): void;
}

/** By the DOM standard, beside custom elements. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * @param rootOf the shadow root of an element, a closed one too
 * @param onFound is told each root that is found, known or not
 */
export function watchShadowRoots(
  rootOf: (element: Element) => ShadowRoot | null,
  onFound: (root: ShadowRoot) => void,
): ShadowRoots {
  /** Components that are not defined yet. */
  const waiting = new Set<Element>();

  function found(element: Element): ShadowRoot[] {
    const root = rootOf(element);
    if (root) onFound(root);
    return root ? [root] : [];
  }

  return {
    mayHost(element) {
      if (element === contentParts().cardHost) return false;
      const name = localNameOf(element);
      return HOSTS.has(name) || name.includes('-');
    },
    of: (elements) =>
      elements.flatMap((element) => {
        if (localNameOf(element).includes('-') && !element.matches(':defined')) waiting.add(element);
        return found(element);
      }),
    late() {
      const roots: ShadowRoot[] = [];
      for (const element of waiting) {
        const isGone = !isConnected(element);
        if (!isGone && !element.matches(':defined')) continue;
        waiting.delete(element);
        if (!isGone) roots.push(...found(element));
      }
      return roots;
    },
    forget: () => waiting.clear(),
  };
}
