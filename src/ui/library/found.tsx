/** What was found: how it is arranged, how much it is, filters, and the list. */
import { useMemo } from 'preact/hooks';
import { GROUPINGS, type Group, type Grouping, groupsOf } from '../../core/library/groups.ts';
import type { Found as FoundPassages, Order, PassageIndex } from '../../core/library/search.ts';
import type { Selection } from '../../core/library/selection.ts';
import { useMedia } from '../use-media.ts';
import { useWords } from '../use-words.tsx';
import { Choice } from './choice.tsx';
import type { LibraryEdits } from './edits.ts';
import { Facets } from './facets.tsx';
import { faultInWords } from './fault-words.ts';
import { PassageList } from './passage-list.tsx';
import { toldName } from './told-name.ts';

export interface FoundProps {
  index: PassageIndex;
  found: FoundPassages;
  query: string;
  order: Order;
  grouping: Grouping;
  selection: Selection;
  opened: string | undefined;
  edits: LibraryEdits;
  onQuery: (query: string) => void;
  onOrder: (order: Order) => void;
  onGrouping: (grouping: Grouping) => void;
  onSelect: (selection: Selection) => void;
  onOpened: (id: string) => void;
}

const ORDERS: readonly Order[] = ['newest', 'oldest', 'publishedNewest', 'publishedOldest', 'best'];
const OLDEST_FIRST: readonly Order[] = ['oldest', 'publishedOldest'];

export function Found(props: FoundProps) {
  const { index, found, query, order, grouping, onQuery } = props;
  const words = useWords();
  const { say } = words;
  const { passages, isNear, typed, query: asked } = found;
  const isOldestFirst = OLDEST_FIRST.includes(order);
  const groups = useMemo(
    () => (grouping === 'none' ? undefined : groupsOf(passages, grouping, isOldestFirst)),
    [passages, grouping, isOldestFirst],
  );
  // Then the filters stand beside the list, open from the start.
  const isWide = useMedia('(min-width: 64rem)');
  if (index.size === 0)
    return (
      <>
        <h1 tabIndex={-1}>{say('library.passages')}</h1>
        <p class="nothing">{say('library.empty')}</p>
        <p class="nothing">{say('library.empty.how')}</p>
      </>
    );
  const isAll = query.trim() === '';
  const isReading = index.unread > 0 && typed.length > 0;
  return (
    <div class="found">
      <details class="filters folds" open={isWide}>
        <summary>{say('library.facets')}</summary>
        <Facets passages={passages} values={index.values} query={query} onQuery={onQuery} />
      </details>
      <div>
        <div class="arrange">
          <h1 tabIndex={-1}>{say('library.passages')}</h1>
          <Choice
            label={say('library.order')}
            value={order}
            options={ORDERS.map((each) => [each, say(`library.order.${each}`)])}
            onChange={(next) => props.onOrder(next as Order)}
          />
          <Choice
            label={say('library.group')}
            value={grouping}
            options={GROUPINGS.map((each) => [each, say(`library.group.${each}`)])}
            onChange={(next) => props.onGrouping(next as Grouping)}
          />
        </div>
        <p class="count" role="status">
          {isAll
            ? say('library.count.all', { count: passages.length })
            : say(isNear ? 'library.count.near' : 'library.count.found', {
                count: passages.length,
                all: index.size,
              })}
          {isReading &&
            ` ${say('library.count.reading', { count: index.size - index.unread, all: index.size })}`}
        </p>
        {asked.faults.map((fault) => (
          <p class="fault" role="status" key={fault.written}>
            {faultInWords(fault, words)}
          </p>
        ))}
        {found.undated > 0 && (
          <p class="fine" role="status">
            {say('library.undated.left', { count: found.undated })}
          </p>
        )}
        {passages.length === 0 && !isReading && (
          <>
            <p class="nothing">{say('library.none')}</p>
            <p class="actions">
              <button type="button" onClick={() => onQuery('')}>
                {say('library.none.all')}
              </button>
            </p>
          </>
        )}
        <PassageList
          label={say('library.passages')}
          passages={passages}
          groups={groups}
          headingOf={(group) => headingOf(group, grouping, words)}
          typed={typed}
          selection={props.selection}
          onSelect={props.onSelect}
          onDelete={props.edits.binMany}
          onLeave={() => document.querySelector<HTMLElement>('#search')?.focus()}
          opened={props.opened}
          onOpened={props.onOpened}
        />
      </div>
    </div>
  );
}

const NONE = { tag: 'library.group.noTag', published: 'library.group.noDate' } as const;

function headingOf(
  { key, name, inDoubt, passages }: Group,
  grouping: Grouping,
  words: ReturnType<typeof useWords>,
): string {
  const { say, month } = words;
  if (key === '')
    return say(grouping in NONE ? NONE[grouping as keyof typeof NONE] : 'library.group.noEntity');
  if (grouping === 'month' || grouping === 'published') return month(name);
  return grouping === 'entity' ? toldName(key, name, words, { inDoubt, count: passages.length }) : name;
}
