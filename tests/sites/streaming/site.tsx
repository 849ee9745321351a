/** @jsxImportSource react */
/** React's streaming: the shell first, then what was waited for, put in its place by React's own inline scripts. */
import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { lazy } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { marksIn, nameOf, storyOf } from '../news.ts';
import type { Site } from '../site.ts';
import { clickOn, textIn } from '../visit.ts';
import { App, Note } from './app.tsx';

const after = (milliseconds: number) => lazy(() => pause(milliseconds, { default: Note }));

/** What React sent in one go, piece by piece. Its order goes by the clock, so that one rendering serves every reader. */
let rendered: Promise<Buffer[]> | undefined;

function render(): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<App Early={after(100)} Late={after(300)} />, {
      bootstrapModules: ['/scripts/streaming/client.tsx.js'],
      onShellReady: () => pipe(keeper),
      onError: reject,
    });
    const keeper = new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(Buffer.from(piece));
        done();
      },
      final: (done) => {
        resolve(pieces);
        done();
      },
    });
  });
}

async function stream(response: ServerResponse): Promise<void> {
  rendered ??= render();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  for (const piece of await rendered) {
    response.write(piece);
    await pause(100);
  }
  response.end();
}

export const streaming: Site = {
  name: 'streaming',
  pages: {
    '': (response) => {
      stream(response).catch((error) => response.destroy(error));
      return undefined;
    },
  },
  async visit(page) {
    await page.waitFor(() => {
      const parts = [...document.querySelectorAll('.alive')].map(({ textContent }) => textContent);
      return parts.join() === 'alive,alive,alive';
    });
    for (let press = 0; press < 3; press++) await clickOn(page, 'button', 'Count');
    return (await textIn(page, '#state')) + (await textIn(page, 'article'));
  },
  marks: marksIn(nameOf(0), storyOf(2).text, storyOf(3).text),
};
