/** @jsxImportSource react */
import { type ComponentType, Suspense, useEffect, useState } from 'react';
import { nameOf, storyOf } from '../news.ts';

export type NotePart = ComponentType<{ number: number }>;

/** Says when React has taken a part of the page over. */
function Alive() {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return <p className="alive">{isAlive ? 'alive' : 'still'}</p>;
}

export function Note({ number }: { number: number }) {
  const { title, text, more } = storyOf(number);
  return (
    <article>
      <h2>{title}</h2>
      <p>{text}</p>
      <p>{more}</p>
      <Alive />
    </article>
  );
}

/** What arrives late is made by the parts that the server and the browser hand in. */
export function App({ Early, Late }: { Early: NotePart; Late: NotePart }) {
  const [pressed, setPressed] = useState(0);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>A stream</title>
      </head>
      <body>
        <button type="button" onClick={() => setPressed(pressed + 1)}>
          Count
        </button>
        <p id="state">{pressed} times</p>
        <Alive />
        <p>First of all: {nameOf(0)}.</p>
        <Suspense fallback={<p>The second note is on its way; {nameOf(1)}.</p>}>
          <Early number={2} />
          <Suspense fallback={<p>The third note is on its way; {nameOf(1)}.</p>}>
            <Late number={3} />
          </Suspense>
        </Suspense>
      </body>
    </html>
  );
}
