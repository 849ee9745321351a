/**
 * The shadow roots of a page, open and closed. Nothing tells when an element gets one: a component that is not defined yet is asked
 * again until it is, and any other element when it is read again, or when its reader has it before him.
 */

import { isOwnHost } from './content-parts.ts';
import { isConnected, localNameOf } from './dom.ts';
import { rootsSeen } from './roots-seen.ts';

export interface ShadowRoots {
  /** Whether an element can have a shadow root at all. */
  mayHost(element: Element): boolean;
  /** The roots of these elements. */
  of(elements: readonly Element[]): ShadowRoot[];
  /** Roots that have come since their hosts were read, as far as they are seen. */
  late(page: Document): ShadowRoot[];
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
  let known = new WeakSet<ShadowRoot>();

  function mayHost(element: Element): boolean {
    const name = localNameOf(element);
    return (HOSTS.has(name) || name.includes('-')) && !isOwnHost(element);
  }
  function found(root: ShadowRoot): void {
    known.add(root);
    onFound(root);
  }

  return {
    mayHost,
    of: (elements) =>
      elements.flatMap((element) => {
        if (localNameOf(element).includes('-') && !element.matches(':defined')) waiting.add(element);
        const root = rootOf(element);
        if (root) found(root);
        return root ?? [];
      }),
    late(page) {
      const roots = rootsSeen(page, (element) => (mayHost(element) ? rootOf(element) : null));
      for (const element of waiting) {
        const isGone = !isConnected(element);
        if (!isGone && !element.matches(':defined')) continue;
        waiting.delete(element);
        const root = isGone ? null : rootOf(element);
        if (root) roots.add(root);
      }
      const late = [...roots].filter((root) => !known.has(root));
      late.forEach(found);
      return late;
    },
    forget() {
      waiting.clear();
      known = new WeakSet();
    },
  };
}
