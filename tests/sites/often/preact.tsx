import { render } from 'preact';
import { storyOf } from '../news.ts';
import { changeOften, FIRST_PAPER, keyOf, latestOf, type Paper, stateOf, update } from '../paper.ts';

const root = document.querySelector('#root')!;
let paper = FIRST_PAPER;

const Notes = ({ paper }: { paper: Paper }) => (
  <main>
    <button type="button" onClick={often}>
      often
    </button>
    <p>{latestOf(paper)}</p>
    <p id="state">{stateOf(paper)}</p>
    <ul>
      {paper.order.map(storyOf).map(({ number, title, text }) => (
        <li key={keyOf(paper, number)}>
          <h2>{title}</h2>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  </main>
);

function show(next: Paper): void {
  paper = next;
  render(<Notes paper={paper} />, root);
}
show(paper);
function often(): void {
  changeOften((change) => show(update(paper, change)));
}
