/**
 * selection.js: a small button beside what is selected, which saves it. The first selection of a page brings it; the rest comes when it is
 * pressed. Wiring only.
 */
import { send } from '../messages/channel.ts';
import { contentParts } from '../page/content-parts.ts';
import { followSelection } from '../page/selection-button.ts';
import { eachTimeWritten } from '../page/written-anew.ts';

const parts = contentParts();
const { lifetime } = parts;
// Injected twice it runs once; after an update it starts anew.
if (lifetime && !lifetime.aborted && parts.selectionLife !== lifetime) {
  parts.selectionLife = lifetime;
  eachTimeWritten(document, follow, { signal: lifetime });
}

function follow(signal: AbortSignal): void {
  followSelection(document, {
    isWanted: () => parts.page !== undefined && parts.page.marks.state() !== 'off',
    offer: () => send('passages/offer', null).catch(() => null),
    onPress: (range) => void save(range).catch(() => {}),
    isOwn: (event) => (parts.passages?.isOwn(event) ?? false) || (parts.card?.isOwn(event) ?? false),
    signal,
  });
}

async function save(range: Range): Promise<void> {
  if (!parts.passages) await send('passages/load', null);
  parts.passages?.saveRange(range);
}
