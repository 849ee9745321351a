/** How a test looks at a site: what is painted, and what the whole page is made of, frames and shadow roots included. */
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import type { MarkCounts } from './news.ts';

export interface Look {
  marks: MarkCounts;
  /** Every document and shadow root with its markup, and what stands in the fields. */
  html: string;
}

export function lookAt(page: BrowserPage): Promise<Look> {
  return page.evaluate(async () => {
    const counts: Record<string, number> = {};
    const pieces: string[] = [];
    const { closedRoots } = globalThis as { closedRoots?: Map<Element, ShadowRoot> };

    const count = (marks: readonly string[]) => {
      for (const mark of marks) {
        const folded = mark.replace(/\s+/g, ' ');
        counts[folded] = (counts[folded] ?? 0) + 1;
      }
    };
    /** A mark whose style has not reached its place is not painted: Firefox hands none down into shadow roots. */
    const painted = ({ CSS, getComputedStyle }: typeof globalThis) =>
      ['listed', 'named', 'uncertain'].flatMap((mark) =>
        ([...(CSS.highlights.get(`sidelight-${mark}`) ?? [])] as Range[]).map((range) => {
          const { parentElement } = range.startContainer;
          const style = parentElement && getComputedStyle(parentElement, `::highlight(sidelight-${mark})`);
          return `${style?.textDecorationLine === 'underline' ? mark : `unseen ${mark}`} ${range}`;
        }),
      );
    /** A frame of another origin is asked; it answers to this window, whatever window it is in. */
    const ask = ({ id, contentWindow }: HTMLIFrameElement) =>
      new Promise<void>((resolve) => {
        const listen = ({ source, data }: MessageEvent) => {
          if (source !== contentWindow || !data.marks) return;
          removeEventListener('message', listen);
          count(data.marks);
          pieces.push(`in frame ${id}: ${data.html}`);
          resolve();
        };
        addEventListener('message', listen);
        contentWindow?.postMessage({ question: 'marks?' }, '*');
      });
    const walk = async (root: Document | ShadowRoot, label: string) => {
      const top = root.nodeType === 9 ? (root as Document).documentElement : undefined;
      pieces.push(`${label}: ${top ? top.outerHTML : (root as ShadowRoot).innerHTML}`);
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.localName === 'input' || element.localName === 'textarea') {
          pieces.push(`#${element.id} ${(element as HTMLInputElement).value}`);
        }
        const shadow = element.shadowRoot ?? closedRoots?.get(element);
        if (shadow) await walk(shadow, `in ${element.localName}`);
        if (element.localName !== 'iframe') continue;
        const frame = element as HTMLIFrameElement;
        if (frame.contentDocument) {
          count(painted(frame.contentWindow as unknown as typeof globalThis));
          await walk(frame.contentDocument, `in frame ${frame.id}`);
        } else await ask(frame);
      }
    };
    count(painted(globalThis));
    await walk(document, 'page');
    return { marks: counts, html: pieces.join('\n') };
  });
}
