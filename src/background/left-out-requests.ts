/** "Not this one": kept for the site it was said on. */
import { siteOf } from '../core/settings/left-out.ts';
import type { Handlers, ToBackground } from '../messages/protocol.ts';
import { leaveOut, takeBack } from '../platform/left-out.ts';

export const leftOutRequests = {
  'left-out/add': async (said, { host, isPrivate }) => {
    // Of a private window nothing is kept.
    if (isPrivate || host === undefined) return null;
    const key = crypto.randomUUID();
    await leaveOut(siteOf(host), { key, ...said });
    return key;
  },
  'left-out/take-back': async ({ key }, { host }) => {
    if (host !== undefined) await takeBack(siteOf(host), key);
    return null;
  },
} satisfies Handlers<Pick<ToBackground, 'left-out/add' | 'left-out/take-back'>>;
