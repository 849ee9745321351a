/** All passages that were found, however many: only the rows in the window are drawn. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Group } from '../../core/library/groups.ts';
import type { Passage } from '../../core/library/passage.ts';
import { chooseAll, kept, reachTo, type Selection, toggle } from '../../core/library/selection.ts';
import { useWords } from '../use-words.tsx';
import { PassageRow } from './passage-row.tsx';
import { MOST_PRINTED, topsOf, usePrinting, useRowHeights, useWindow } from './virtual-rows.ts';

export interface PassageListProps {
  label: string;
  passages: readonly Passage[];
  /** Under headings, instead of in one row. */
  groups?: readonly Group[] | undefined;
  headingOf: (group: Group) => string;
  typed: readonly string[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onDelete: (ids: string[]) => void;
  /** Above the first row. */
  onLeave?: () => void;
  /** The passage that was last opened: back at the list, she is there again. */
  opened?: string | undefined;
  onOpened: (id: string) => void;
}

type Row = { passage: Passage; place: number } | { group: Group };

export function PassageList(props: PassageListProps) {
  const { passages, groups, typed, selection, onSelect, opened, onOpened } = props;
  const { say } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => rowsOf(passages, groups), [passages, groups]);
  const ids = useMemo(() => rows.flatMap((row) => ('passage' in row ? row.passage.id : [])), [rows]);
  const heights = useRowHeights(list) ?? { row: 140, heading: 48 };
  const tops = useMemo(
    () => topsOf((row) => 'group' in rows[row]!, rows.length, heights),
    [rows, heights.row, heights.heading],
  );
  const inWindow = useWindow(list, tops);
  const isPrinting = usePrinting();
  const [from, to] = isPrinting ? [0, Math.min(rows.length, MOST_PRINTED)] : inWindow;
  // Place among the passages, headings not counted.
  const [active, setActive] = useState(() => Math.max(0, opened === undefined ? 0 : ids.indexOf(opened)));
  const place = Math.min(active, Math.max(0, ids.length - 1));
  // Place that the focus goes to once it is drawn.
  const wanted = useRef(opened !== undefined && ids.includes(opened) ? place : undefined);
  const activeRow = rows.findIndex((row) => 'passage' in row && row.place === place);

  function goTo(next: number): void {
    if (next < 0) {
      props.onLeave?.();
      return;
    }
    wanted.current = Math.min(next, ids.length - 1);
    setActive(wanted.current);
  }

  useLayoutEffect(() => {
    if (wanted.current !== place || activeRow < 0 || !list.current) return;
    const top = list.current.getBoundingClientRect().top + tops[activeRow]!;
    // The bars stand over the page.
    const bars = document.querySelector<HTMLElement>('.bars')?.offsetHeight ?? 0;
    const [first, last] = [8, innerHeight - bars - 8];
    if (top < first) scrollBy(0, top - first);
    else if (top + heights.row > last) scrollBy(0, top + heights.row - last);
  }, [activeRow, tops]);

  useLayoutEffect(() => {
    if (wanted.current !== place) return;
    const link = list.current?.querySelector<HTMLElement>('a[tabindex="0"]');
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    // What is deleted or exported is what she sees chosen here, and nothing that another search has left behind.
    if (selection.chosen.size === 0) return;
    const shown = new Set(ids);
    const left = kept(selection, (id) => shown.has(id));
    // Once this is drawn: whoever is told draws at once.
    if (left !== selection) queueMicrotask(() => onSelect(left));
  }, [ids]);

  function choose(at: number, event: MouseEvent | KeyboardEvent): void {
    onSelect(event.shiftKey ? reachTo(selection, ids, at) : toggle(selection, ids, at));
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.isComposing) return;
    const step = Math.max(1, Math.floor(innerHeight / heights.row) - 2);
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + step,
      PageUp: Math.max(0, place - step),
      Home: 0,
      End: ids.length - 1,
    }[event.key];
    const isCommand = event.ctrlKey || event.metaKey;
    if (to !== undefined && !isCommand) {
      if (event.shiftKey) {
        const next = Math.max(0, Math.min(to, ids.length - 1));
        onSelect(
          reachTo(selection.chosen.size > 0 ? selection : { ...selection, anchor: ids[place] }, ids, next),
        );
        goTo(next);
      } else goTo(to);
    } else if (isCommand && event.key.toLowerCase() === 'a') onSelect(chooseAll(selection, ids));
    else if (event.key === ' ' && !isCommand) choose(place, event);
    else if (event.key === 'Delete')
      props.onDelete(selection.chosen.size > 0 ? [...selection.chosen] : ids.slice(place, place + 1));
    else if (event.key === 'Escape' && selection.chosen.size > 0)
      onSelect({ ...selection, chosen: new Set() });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const drawn = rows.slice(from, to).map((row, index) => ({ row, at: from + index }));
  // Where Tab leads stays there, wherever the page is scrolled to.
  if (activeRow >= 0 && activeRow < from) drawn.unshift({ row: rows[activeRow]!, at: activeRow });
  if (activeRow >= to) drawn.push({ row: rows[activeRow]!, at: activeRow });
  return (
    <div class="passages">
      <div class="probe row" aria-hidden="true" />
      <div class="probe heading" aria-hidden="true" />
      <ul ref={list} aria-label={props.label} style={{ height: `${tops[rows.length]}px` }} onKeyDown={onKey}>
        {drawn.map(({ row, at }) => (
          <li
            key={'passage' in row ? `${row.passage.id} ${row.place}` : `group ${row.group.key}`}
            class={'passage' in row ? 'row' : 'heading'}
            style={{ top: `${tops[at]}px` }}
            aria-setsize={rows.length}
            aria-posinset={at + 1}
          >
            {'passage' in row ? (
              <PassageRow
                passage={row.passage}
                typed={typed}
                isChosen={selection.chosen.has(row.passage.id)}
                isActive={row.place === place}
                onChoose={(event) => {
                  setActive(row.place);
                  choose(row.place, event);
                }}
                onOpen={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) {
                    event.preventDefault();
                    setActive(row.place);
                    choose(row.place, event);
                  } else onOpened(row.passage.id);
                }}
              />
            ) : (
              <h2>
                {props.headingOf(row.group)} <span class="number">{row.group.passages.length}</span>
              </h2>
            )}
          </li>
        ))}
      </ul>
      {isPrinting && rows.length > MOST_PRINTED && (
        <p>{say('library.printed', { count: MOST_PRINTED, all: rows.length })}</p>
      )}
    </div>
  );
}

function rowsOf(passages: readonly Passage[], groups: readonly Group[] | undefined): Row[] {
  if (!groups) return passages.map((passage, place) => ({ passage, place }));
  let place = 0;
  return groups.flatMap((group): Row[] => [
    { group },
    ...group.passages.map((passage) => ({ passage, place: place++ })),
  ]);
}
