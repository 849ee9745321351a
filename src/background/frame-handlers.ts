/** What passes between a page and its frames goes through the background: frames cannot ask each other. */
import { sendToAllFrames, sendToPage } from '../messages/channel.ts';
import type { Handlers, ToBackground } from '../messages/protocol.ts';
import { readFrame } from '../platform/frames.ts';

type OfFrames = Extract<keyof ToBackground, `frame/${string}`>;

export const frameHandlers = {
  'frame/read': async (_request, sender) => {
    // A page that was left, or is off, takes its frames along.
    const page = await sendToPage(sender.tabId ?? -1, 'page/names', null).catch(() => undefined);
    if (!page || page.state === 'off') return false;
    await readFrame(sender);
    return true;
  },
  'frame/host': async (_request, { host }) => host ?? null,
  'frame/changed': async (_request, { tabId, frameId = 0 }) => {
    if (tabId === undefined) return null;
    // A frame that is gone does not answer, and has no names any more.
    const { names } = await sendToPage(tabId, 'page/names', null, frameId).catch(() => ({ names: [] }));
    return sendToPage(tabId, 'page/frame-names', { frameId, names });
  },
  'frame/tell-all': async (_request, { tabId = -1, frameId }) => {
    if (frameId === 0) await sendToAllFrames(tabId, 'page/tell', null);
    return null;
  },
  'frame/show': async ({ frameId, key }, { tabId = -1 }) => sendToPage(tabId, 'page/show', { key }, frameId),
  'frame/step': async ({ frameId, ...step }, { tabId = -1 }) =>
    sendToPage(tabId, 'page/own-step', step, frameId).catch(() => false),
} satisfies Handlers<Pick<ToBackground, OfFrames>>;
