/** @jsxImportSource react */
import { useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { storyOf } from '../news.ts';
import { CHANGES, changeOften, FIRST_PAPER, keyOf, latestOf, stateOf, update } from '../paper.ts';

export function App() {
  const [paper, change] = useReducer(update, FIRST_PAPER);
  const [note, setNote] = useState('');
  return (
    <main>
      <p id="latest">{latestOf(paper)}</p>
      <input id="note" value={note} onChange={({ target }) => setNote(target.value)} />
      <p id="said">You wrote {note.length} letters.</p>
      {CHANGES.map((one) => (
        <button key={one} type="button" onClick={() => change(one)}>
          {one}
        </button>
      ))}
      <button type="button" onClick={() => changeOften((one) => flushSync(() => change(one)))}>
        often
      </button>
      <p id="state">{stateOf(paper)}</p>
      <ul>
        {paper.order.map(storyOf).map(({ number, title, text, more }) => (
          <li key={keyOf(paper, number)}>
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
