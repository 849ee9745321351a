/** @jsxImportSource react */
import { useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { storiesOf, storyOf } from '../news.ts';

export const STORIES = 12;
const UPDATES = 1000;
/** The page stays alive between so many updates and the next. */
const AT_A_TIME = 20;

interface Paper {
  /** Numbers of the stories, as they are shown. */
  order: readonly number[];
  /** Part of every key: a new one makes every story anew, with the same strings. */
  edition: number;
  updates: number;
}

type Change = 'turn' | 'reverse' | 'print' | 'nothing';
const CHANGES: readonly Change[] = ['turn', 'nothing', 'reverse', 'print'];

function update({ order, edition, updates }: Paper, change: Change): Paper {
  const [first = 0, ...rest] = order;
  return {
    order: change === 'turn' ? [...rest, first] : change === 'reverse' ? order.toReversed() : order,
    edition: edition + (change === 'print' ? 1 : 0),
    updates: updates + 1,
  };
}

/** The number of the story in front after so many updates, by the same rules. */
export function firstAfter(updates: number): number {
  let paper: Paper = { order: storiesOf(STORIES).map(({ number }) => number), edition: 0, updates: 0 };
  for (let at = 0; at < updates; at++) paper = update(paper, CHANGES[at % CHANGES.length]!);
  return paper.order[0]!;
}

export function App() {
  const [paper, change] = useReducer(update, {
    order: storiesOf(STORIES).map(({ number }) => number),
    edition: 0,
    updates: 0,
  });
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function changeOften() {
    setBusy(true);
    for (let done = 0; done < UPDATES; done += AT_A_TIME) {
      for (let at = done; at < done + AT_A_TIME; at++) {
        flushSync(() => change(CHANGES[at % CHANGES.length]!));
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
    setBusy(false);
  }

  return (
    <main>
      <p id="latest">{`Latest: ${storyOf(paper.order[0]!).text}`}</p>
      <input id="note" value={note} onChange={({ target }) => setNote(target.value)} />
      <p id="said">You wrote {note.length} letters.</p>
      {CHANGES.map((one) => (
        <button key={one} type="button" onClick={() => change(one)}>
          {one}
        </button>
      ))}
      <button type="button" onClick={changeOften}>
        often
      </button>
      <p id="state">
        {isBusy ? 'busy' : 'resting'}, {paper.updates} updates, edition {paper.edition},{' '}
        {paper.order.join(' ')}
      </p>
      <ul>
        {paper.order.map(storyOf).map(({ number, title, text, more }) => (
          <li key={`${paper.edition} ${number}`}>
            <h2>{title}</h2>
            <p>
              <em>Yesterday.</em> {text}
            </p>
            <p>{more}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
