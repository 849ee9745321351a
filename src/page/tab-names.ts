/** The names of a tab: those of the page and those its frames tell of, as one list with one count. */
import { isYours } from '../core/matching/mention.ts';
import { joinNames, type PageName, type PageNames } from '../core/matching/page-names.ts';

export interface TabNames {
  all(): PageNames;
  /** Distinct names of the lexicon that are painted; null where the page is off. */
  count(): number | null;
  /** Distinct names, those in the background among them; null where the page is off. */
  size(): number | null;
  /** A frame tells its names; none when it is gone. */
  take(frameId: number, names: PageName[]): void;
  /** A frame in which this name is painted. */
  frameWith(key: string): number | undefined;
  /** Frames in which anything is painted. */
  frames(): number[];
}

/** @param own names of the page itself, without its frames */
export function createTabNames(own: () => PageNames): TabNames {
  const byFrame = new Map<number, PageName[]>();
  const isPainted = ({ mark }: PageName) => mark !== 'background';
  const all = () => {
    const { names, ...rest } = own();
    return { ...rest, names: rest.state === 'off' ? [] : joinNames([names, ...byFrame.values()]) };
  };
  const framesWhere = (holds: (name: PageName) => boolean) =>
    [...byFrame].flatMap(([frameId, names]) => (names.some(holds) ? [frameId] : []));

  return {
    all,
    count() {
      const { state, names } = all();
      return state === 'off' ? null : names.filter((name) => isPainted(name) && !isYours(name.mark)).length;
    },
    size() {
      const { state, names } = all();
      return state === 'off' ? null : names.length;
    },
    take(frameId, names) {
      if (names.length > 0) byFrame.set(frameId, names);
      else byFrame.delete(frameId);
    },
    frameWith: (key) => framesWhere((name) => name.key === key && isPainted(name))[0],
    frames: () => framesWhere(isPainted),
  };
}
