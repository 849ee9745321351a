/** Relations drawn: a box for each name, a line with its words from who to whom. One stop for Tab; arrows, Home and End go through the boxes. */
import { Fragment } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Party, RelationSentence } from '../../core/browse/relations.ts';
import type { Layout, layOut as layOutPicture, Placed, Point } from '../../core/relations/layout.ts';
import { wrapWords } from '../../core/relations/wrap-words.ts';
import { textMeasure } from '../text-measure.ts';
import { useWords } from '../use-words.tsx';

export type LayOut = typeof layOutPicture;

export interface RelationsPictureProps {
  relations: readonly RelationSentence[];
  layOut: LayOut;
  returnTo: string | undefined;
  onOpen: (party: Party) => void;
}

/** A length of the picture, as large as the reader has set letters: 15 px are one rem (page.css). */
const inRem = (px: number) => `${px / 15}rem`;

/** In px, so that two boxes and a line between them stand in the narrowest panel. */
const NAME = { font: 12, weight: 600, line: 15, most: 84, padding: { x: 7, y: 7 } };
const WORDS = { font: 11, weight: 400, line: 13, most: 56, padding: { x: 7, y: 2 } };

interface Drawn extends Layout {
  parties: (Party & { lines: string[] })[];
  /** Of each relation. */
  words: string[][];
}

export function RelationsPicture({ relations, layOut, returnTo, onOpen }: RelationsPictureProps) {
  const words = useWords();
  const boxes = useRef<SVGGElement>(null);
  const [chosen, setChosen] = useState(returnTo);
  const drawn = useMemo(() => draw(relations, layOut, words.say), [relations, layOut, words]);
  const { width, height, parties, nodes, edges } = drawn;
  const stop = parties.find(({ id }) => id === chosen) ?? parties[0];
  const links = () => [...(boxes.current?.querySelectorAll<SVGAElement>('a') ?? [])];

  useLayoutEffect(() => {
    links()[parties.findIndex(({ id }) => id === returnTo)]?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = links();
    const at = all.indexOf(document.activeElement as (typeof all)[number]);
    const [next, last] = [at + 1, all.length - 1];
    const to = { ArrowDown: next, ArrowRight: next, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    all[Math.min(Math.max(to, 0), last)]?.focus();
  };
  return (
    <figure class="picture">
      {/* biome-ignore lint/a11y/useSemanticElements: HTML has no element for a group that is drawn */}
      <svg
        width={inRem(width)}
        height={inRem(height)}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={words.say('panel.relations.picture')}
      >
        <defs>
          <marker
            id="relation-end"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path class="arrow" d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {/* The table says it in words. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g aria-hidden="true">
          {edges.map(({ points }, at) => (
            <path class="line" key={at} d={pathThrough(points)} marker-end="url(#relation-end)" />
          ))}
          {edges.map(({ label }, at) => (
            <Lines key={at} class="words" box={label} lines={drawn.words[at]!} of={WORDS} />
          ))}
        </g>
        <g ref={boxes}>
          {parties.map((party, at) => (
            <a
              key={party.id}
              href={`#${party.id}`}
              // Written so: SVG tells small letters from capitals.
              tabindex={party === stop ? 0 : -1}
              lang="en"
              aria-label={party.name}
              onFocus={() => setChosen(party.id)}
              onKeyDown={onKeyDown}
              onClick={(event) => {
                event.preventDefault();
                onOpen(party);
              }}
            >
              <rect {...nodes[at]!} rx={6} />
              <Lines class="name" box={nodes[at]!} lines={party.lines} of={NAME} />
            </a>
          ))}
        </g>
      </svg>
    </figure>
  );
}

interface LinesProps {
  class: string;
  box: Placed;
  lines: readonly string[];
  of: typeof NAME;
}

function Lines({ class: name, box: { x, y, width, height }, lines, of: { font, line: high } }: LinesProps) {
  const first = y + (height - lines.length * high) / 2 + high * 0.76;
  return (
    <text class={name} font-size={font} text-anchor="middle">
      {lines.map((line, at) => (
        <Fragment key={at}>
          {/* Read as one text, its words are apart. */}
          {at > 0 && ' '}
          <tspan x={x + width / 2} y={first + at * high}>
            {line}
          </tspan>
        </Fragment>
      ))}
    </text>
  );
}

/** Boxes are in the order in which they are seen: by column, from above. */
function draw(
  relations: readonly RelationSentence[],
  layOut: LayOut,
  say: ReturnType<typeof useWords>['say'],
): Drawn {
  const measure = textMeasure();
  const inLines = (text: string, { font, weight, line, most, padding }: typeof NAME) => {
    const widthOf = (part: string) => measure(part, font, weight);
    const lines = wrapWords(text, most, widthOf);
    return {
      lines,
      width: Math.ceil(Math.max(...lines.map(widthOf))) + 2 * padding.x,
      height: lines.length * line + 2 * padding.y,
    };
  };
  const ends = new Map(
    relations.flatMap(({ subject, object }) => [subject, object]).map((one) => [one.id, one]),
  );
  const parties = [...ends.values()].map((party) => ({ ...party, ...inLines(party.name, NAME) }));
  const labels = relations.map(({ type }) => inLines(say(`relation.${type}`), WORDS));
  const layout = layOut(
    parties,
    relations.map(({ subject, object }, at) => ({ from: subject.id, to: object.id, label: labels[at]! })),
  );
  const seen = parties
    .map(({ id, name, lines }, at) => ({ party: { id, name, lines }, node: layout.nodes[at]! }))
    .sort(({ node: a }, { node: b }) => a.x + a.width / 2 - (b.x + b.width / 2) || a.y - b.y);
  return {
    ...layout,
    nodes: seen.map(({ node }) => node),
    parties: seen.map(({ party }) => party),
    words: labels.map(({ lines }) => lines),
  };
}

/** Round at its corners. */
function pathThrough([first, ...points]: readonly Point[]): string {
  const last = points.at(-1);
  if (!first || !last) return '';
  const bends = points.slice(0, -1).map((point, at) => {
    const next = points[at + 1]!;
    const end = next === last ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${bends.length > 0 ? bends.join('') : `L${last.x} ${last.y}`}`;
}
