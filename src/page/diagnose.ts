/** What a page costs, and what of it is left unread and why. Only when it is asked for. */
import type { PageDiagnosis, SkipReason } from '../core/settings/diagnosis.ts';
import { contentParts } from './content-parts.ts';
import { attributeOf, localNameOf, unclobbered } from './dom.ts';
import { isSkipped } from './structure.ts';

const FIELDS = new Set(['input', 'textarea', 'select', 'option', 'datalist']);
const CODE = new Set(['code', 'pre', 'kbd', 'samp', 'var']);

/** Undefined where nothing reads the page. */
export function diagnose(page: Document, names: number): PageDiagnosis | undefined {
  const { spent } = contentParts();
  if (!spent) return undefined;
  const skipped: PageDiagnosis['skipped'] = {};
  let elements = 0;
  const walker = unclobbered(page).createTreeWalker(page, NodeFilter.SHOW_ELEMENT, (node) => {
    elements++;
    if (!isSkipped(node as Element)) return NodeFilter.FILTER_ACCEPT;
    const reason = reasonOf(node as Element);
    skipped[reason] = (skipped[reason] ?? 0) + 1;
    // With all that is in it.
    return NodeFilter.FILTER_REJECT;
  });
  while (walker.nextNode());
  const { readingMs, paintingMs, readings } = spent;
  return { names, readingMs, paintingMs, readings, elements, skipped };
}

function reasonOf(element: Element): SkipReason {
  const name = localNameOf(element);
  if (FIELDS.has(name)) return 'form field';
  if (CODE.has(name)) return 'code';
  if (attributeOf(element, 'hidden') !== null) return 'hidden';
  if (attributeOf(element, 'contenteditable') !== null || attributeOf(element, 'role') !== null)
    return 'editable';
  return 'script, picture or embedded';
}
