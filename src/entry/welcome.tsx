/** welcome.html. Wiring only. */
import { render } from 'preact';
import type { Words } from '../core/words/words.ts';
import { send } from '../messages/channel.ts';
import { accessMode, askForAllSites, giveBackAccess, giveBackAllSites } from '../platform/access.ts';
import { followWords } from '../platform/words.ts';
import { createAccessChoices } from '../ui/access-choices.ts';
import { PageInWords } from '../ui/use-words.tsx';
import { Welcome } from '../ui/welcome/welcome.tsx';
import { followMarkColour } from './mark-colour.ts';

let words: Words;
const readAccess = async () => ({ access: await accessMode(), site: 'neither' as const });
const access = createAccessChoices(await readAccess(), {
  read: readAccess,
  askForAllSites,
  giveBackAllSites,
  giveBackAccess,
  onChanged: draw,
});
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
