/** Boxes drawn over a page, in a closed element of our own: the page can see neither what is drawn nor where. */
import { createClosedHost, htmlElement } from './closed-host.ts';
import type { Box } from './text-boxes.ts';

/** A box, and the classes by which the layer's sheet draws it. */
export interface Shape extends Box {
  look: string;
}

export interface ClosedLayer {
  /** The element on the page. */
  host: HTMLElement;
  root: ShadowRoot;
  /** Where the layer begins, in the window's coordinates. */
  origin(): { left: number; top: number };
  isShown(): boolean;
  /** Puts the element on the page. */
  show(): void;
  /** In the place of what was drawn before. @param shapes in the window's coordinates */
  draw(shapes: readonly Shape[]): void;
  remove(): void;
}

/** @param name class of the layer in its sheet */
export function createClosedLayer(
  document: Document,
  { attribute, css, name }: { attribute: string; css: string; name: string },
): ClosedLayer {
  const { host, root } = createClosedHost(document, attribute, css);
  const layer = htmlElement(document, 'div');
  layer.className = name;
  layer.ariaHidden = 'true';
  root.append(layer);
  const frame = frameFor(document, host);
  let before = '[]';
  const origin = () => layer.getBoundingClientRect();

  return {
    host,
    root,
    origin,
    isShown: () => host.isConnected,
    show() {
      // Pages that write themselves anew take it along.
      if (!host.isConnected) document.documentElement.append(frame);
    },
    draw(shapes) {
      const from = origin();
      const rounded = shapes.map(
        ({ look, left, top, width, height }): Shape => ({
          look,
          left: Math.round(left - from.left),
          top: Math.round(top - from.top),
          width: Math.round(width),
          height: Math.round(height),
        }),
      );
      const now = JSON.stringify(rounded);
      if (now === before) return;
      before = now;
      layer.replaceChildren(...rounded.map((shape) => drawn(document, shape)));
    },
    remove: () => frame.remove(),
  };
}

/** A picture draws nothing but its own elements, and what stands in the one that is for others. */
function frameFor(document: Document, host: HTMLElement): Element {
  const { namespaceURI } = document.documentElement;
  if (namespaceURI !== 'http://www.w3.org/2000/svg') return host;
  const frame = document.createElementNS(namespaceURI, 'foreignObject');
  for (const side of ['width', 'height']) frame.setAttribute(side, '100%');
  frame.append(host);
  return frame;
}

function drawn(document: Document, { look, ...box }: Shape): HTMLElement {
  const element = htmlElement(document, 'div');
  element.className = look;
  // By properties: a page's policy may forbid styles as attributes.
  for (const [side, length] of Object.entries(box)) element.style.setProperty(side, `${length}px`);
  return element;
}
