/** Sources with the places cited of each. Addresses are text: nothing here leads to the network by a slip. */
import type { CardSource } from '../core/card/entity-card.ts';

export function SourceList({ sources }: { sources: readonly CardSource[] }) {
  return (
    <ul class="sources" lang="en">
      {sources.map(({ title, publisher, date, places, url }) => (
        <li key={title + publisher}>
          <cite>{title}</cite>. {publisher}
          {date ? `, ${date}` : ''}
          {places.length > 0 ? `, ${places.join(', ')}` : ''}.{url && <span class="address"> {url}</span>}
        </li>
      ))}
    </ul>
  );
}
