import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { nameOf, storiesOf } from '../news.ts';

/** A list that is searched while typing, with comments that are counted by the second. */
function Notes() {
  const [wanted, setWanted] = useState('');
  const [liked, setLiked] = useState<readonly number[]>([]);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setSeconds(Math.min(seconds + 1, 20)), 50);
    return () => clearTimeout(timer);
  }, [seconds]);
  const like = (number: number) =>
    setLiked(liked.includes(number) ? liked.filter((one) => one !== number) : [...liked, number]);
  return (
    <main>
      <input id="wanted" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
      <p id="state">
        {seconds} seconds; wanted “{wanted.length}”; liked {liked.join(' ')}
      </p>
      <p>
        Asked for today: <b>{nameOf(seconds)}</b>.
      </p>
      <ol>
        {storiesOf(8)
          .filter(({ text }) => text.includes(wanted))
          .map(({ number, title, text }) => (
            <li key={number}>
              <h2>{title}</h2>
              <p>{text}</p>
              <button type="button" onClick={() => like(number)}>
                {liked.includes(number) ? 'Unlike' : 'Like'} {number}
              </button>
            </li>
          ))}
      </ol>
    </main>
  );
}

render(<Notes />, document.querySelector('#root')!);
