/** Above an entry of the lexicon: that the same words are on the researcher's own list, too. */
import { useEffect, useState } from 'preact/hooks';
import type { Mention } from '../../core/matching/mention.ts';
import { type OwnCard as Card, isOwnCard } from '../../core/watch/own-card.ts';
import { useWords } from '../use-words.tsx';
import { idsOf, type ReadEntry } from './load-card.ts';
import { OwnCard, type OwnCardProps } from './own-card.tsx';

interface AlsoYoursProps extends Pick<OwnCardProps, 'onEdit' | 'onResize'> {
  mentions: readonly Pick<Mention, 'id' | 'mark' | 'candidates'>[];
  read: ReadEntry;
}

export function AlsoYours({ mentions, read, onEdit, onResize }: AlsoYoursProps) {
  const { say } = useWords();
  const [cards, setCards] = useState<Card[]>([]);
  const ids = [...new Set(mentions.flatMap(idsOf))];
  const isSure = ids.length === 1 && mentions.some(({ mark }) => mark === 'yours');
  useEffect(() => {
    let isWanted = true;
    const readAll = Promise.all(ids.map((id) => read(id).catch(() => undefined)));
    void readAll.then((found) => {
      if (isWanted) setCards(found.flatMap((card) => (card && isOwnCard(card) ? [card] : [])));
    });
    return () => {
      isWanted = false;
    };
  }, [ids.join()]);
  useEffect(() => onResize?.(), [cards]);
  if (cards.length === 0) return null;
  return (
    <details class="part folds also-yours" onToggle={onResize}>
      <summary>
        <span class="swatch yours" aria-hidden="true" />{' '}
        {say(isSure ? 'card.yours.also' : 'card.yours.alsoPerhaps')}
      </summary>
      {cards.map((card) => (
        <OwnCard key={card.id} card={card} onEdit={onEdit} onResize={onResize} />
      ))}
    </details>
  );
}
