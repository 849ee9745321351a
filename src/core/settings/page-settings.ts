/** How one page is read, as far as the reader has a say. */
import type { ResolveOptions } from '../matching/resolve.ts';
import { groupOfKind } from './kind-groups.ts';
import { idsLeftOut, type LeftOut } from './left-out.ts';
import { colourCss } from './mark-colours.ts';
import type { Settings } from './settings.ts';

export interface PageSettings extends Pick<Settings, 'marks' | 'colour' | 'links' | 'cards'> {
  isOn: boolean;
  /** Whether names that stand on the page may be kept from the reader. */
  isPartial: boolean;
  /** What comes after marks.css for the colour; empty where it is the one in it. */
  css: string;
  /** For deciding, asked each time: a page may become another without being loaded. */
  options: () => ResolveOptions;
}

/** What follows from a change: all is read and painted anew, only decided anew, or neither. */
export type Consequence = 'anew' | 'decide' | 'none';

export interface PageChoices {
  settings: Settings;
  leftOut: readonly LeftOut[];
  /** Whether the page's own site is read now. */
  isOn: boolean;
}

/** @param address of the page, asked when it is needed */
export function pageSettingsOf(
  { settings, leftOut, isOn }: PageChoices,
  address: () => string,
): PageSettings {
  const { marks, colour, links, cards, onlyListed, unmarkedKinds, shortForms, background } = settings;
  return {
    marks,
    colour,
    links,
    cards,
    isOn,
    isPartial: onlyListed || unmarkedKinds.length > 0 || leftOut.length > 0,
    css: colourCss(colour),
    options: () => ({
      shortForms,
      background,
      leftOut: idsLeftOut(leftOut, address()),
      shows: ({ mark, kind }) =>
        !unmarkedKinds.includes(groupOfKind(kind)) &&
        (!onlyListed || (mark !== 'named' && mark !== 'uncertain')),
    }),
  };
}

/** Undefined where nothing of it concerns the page. */
export function consequenceOf(now: PageChoices, before: PageChoices | undefined): Consequence | undefined {
  const differs = (part: (choices: PageChoices) => unknown) =>
    before === undefined || JSON.stringify(part(now)) !== JSON.stringify(part(before));
  if (differs(({ isOn, settings: { marks } }) => [isOn, marks])) return 'anew';
  const isDecided = ({ settings, leftOut }: PageChoices) => {
    const { onlyListed, unmarkedKinds, shortForms, background } = settings;
    return [onlyListed, unmarkedKinds, shortForms, background, leftOut];
  };
  if (differs(isDecided)) return 'decide';
  return differs(({ settings: { colour, links, cards } }) => [colour, links, cards]) ? 'none' : undefined;
}
