/** Shadow roots in which names are painted get the style of the marks, and lose it with them. */
import { sharedMarkSheet } from './mark-sheet.ts';
import type { PlacedMention } from './painter.ts';

export interface DressedRoots {
  /** Exactly the roots of these mentions have the sheet from now on. */
  dress(placed: Iterable<PlacedMention>): void;
  undress(): void;
  all(): ShadowRoot[];
}

export function dressShadowRoots(css: string): DressedRoots {
  const dressed = new Set<ShadowRoot>();

  function takeFrom(root: ShadowRoot): void {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sharedMarkSheet(css));
    dressed.delete(root);
  }

  return {
    dress(placed) {
      const wanted = new Set<ShadowRoot>();
      for (const { shadow } of placed) if (shadow) wanted.add(shadow);
      for (const root of dressed) if (!wanted.has(root)) takeFrom(root);
      for (const root of wanted) {
        const sheet = sharedMarkSheet(css);
        // Asked each time: a component that renders anew may set its own sheets in place of all.
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
        dressed.add(root);
      }
    },
    undress() {
      for (const root of dressed) takeFrom(root);
    },
    all: () => [...dressed],
  };
}
