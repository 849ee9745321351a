/** What was said on the day of somebody who is named; of a name of the researcher's own, that it is hers. */
import { asSaid } from '../../core/exchange/as-said.ts';
import { isInDoubt } from '../../core/library/in-doubt.ts';
import type { LinkedEntity, Passage } from '../../core/library/passage.ts';
import type { SavedDay } from '../../core/text/saved-day.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import { entryIdOf } from '../../core/watch/own-id.ts';
import { useWords } from '../use-words.tsx';

interface SaysProps {
  entity: LinkedEntity;
  passage: SavedDay & Pick<Passage, 'creator'>;
  own: ReadonlyMap<string, WatchEntry>;
}

export function Says({ entity, passage, own }: SaysProps) {
  const words = useWords();
  const id = entryIdOf(entity.id);
  const isDoubted = isInDoubt(entity);
  if (id === undefined || (isDoubted && !own.has(id)))
    return <span class="says">{asSaid(entity, passage, words)}</span>;
  // Deleted since, or a colleague's.
  if (!own.has(id)) return <span class="says">{words.say('watch.says.gone')}</span>;
  return (
    <span class="says">
      <a class="yours" href={`watchlist.html#${id}`}>
        {words.say('mark.yours')}
      </a>{' '}
      {words.say(isDoubted ? 'watch.says.uncertain' : 'watch.says')}
    </span>
  );
}
