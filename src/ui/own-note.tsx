/** A researcher's own note, formatted. Nothing of it is ever read as HTML, and nothing is loaded for it. */
import type { ComponentChildren } from 'preact';
import { type OwnBlock, type OwnInline, tabOfLink } from '../core/notes/own-note.ts';

interface OwnNoteProps {
  blocks: readonly OwnBlock[];
  /**
   * As they are on somebody else's page: a site may have the browser fetch beforehand whatever links its document holds, those in closed
   * shadow roots too (HTML, speculative loading, document rules).
   */
  linksAreButtons?: boolean;
}

export function OwnNote({ blocks, linksAreButtons = false }: OwnNoteProps) {
  function toInline(inline: OwnInline, index: number): ComponentChildren {
    if (typeof inline === 'string') return inline;
    if ('strong' in inline) return <strong key={index}>{inline.strong.map(toInline)}</strong>;
    if ('emphasis' in inline) return <em key={index}>{inline.emphasis.map(toInline)}</em>;
    if ('code' in inline) return <code key={index}>{inline.code}</code>;
    const { href, link } = inline;
    if (linksAreButtons)
      return (
        <button
          type="button"
          class="address"
          key={index}
          title={href}
          onClick={() => open(href, tabOfLink(href), 'noopener,noreferrer')}
        >
          {link.map(toInline)}
        </button>
      );
    return (
      <a key={index} href={href} title={href} target={tabOfLink(href)} rel="noopener noreferrer">
        {link.map(toInline)}
      </a>
    );
  }
  function toBlock(block: OwnBlock, index: number): ComponentChildren {
    if ('paragraph' in block) return <p key={index}>{block.paragraph.map(toInline)}</p>;
    if ('heading' in block)
      return (
        <p class="note-heading" key={index}>
          {block.heading.map(toInline)}
        </p>
      );
    if ('codeBlock' in block)
      return (
        <pre key={index}>
          <code>{block.codeBlock}</code>
        </pre>
      );
    if ('quote' in block) return <blockquote key={index}>{block.quote.map(toBlock)}</blockquote>;
    if ('rule' in block) return <hr key={index} />;
    const items = block.list.map((item, at) => <li key={at}>{item.map(toBlock)}</li>);
    return block.start === undefined ? (
      <ul key={index}>{items}</ul>
    ) : (
      <ol key={index} start={block.start}>
        {items}
      </ol>
    );
  }
  return (
    <div class="own-note-text" dir="auto">
      {blocks.map(toBlock)}
    </div>
  );
}
