/** welcome.html. Wiring only. */
import { render } from 'preact';
import type { Words } from '../core/words/words.ts';
import { send } from '../messages/channel.ts';
import { followWords } from '../platform/words.ts';
import { PageInWords } from '../ui/use-words.tsx';
import { Welcome } from '../ui/welcome/welcome.tsx';
import { openGeneralAccess } from './general-access.ts';
import { followMarkColour } from './mark-colour.ts';

let words: Words;
const access = await openGeneralAccess(draw);
await followMarkColour();
await followWords((next) => {
  words = next;
  draw();
});

function draw(): void {
  render(
    <PageInWords words={words}>
      <Welcome
        inForce={access.access}
        outcome={access.outcome}
        about={ABOUT_LEXICON}
        read={(id) => send('entity/read', { id })}
        onAllSites={access.onAllSites}
        onSomeSites={access.onSomeSites}
        onClick={access.onClickOnly}
      />
    </PageInWords>,
    document.body,
  );
}
