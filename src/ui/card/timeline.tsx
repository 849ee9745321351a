/** The history as a picture. The list beneath it says the same. */

import type { Timeline as Data, Lane } from '../../core/card/timeline.ts';
import { useWords } from '../use-words.tsx';

const WIDTH = 340;
const LANE = 20;
const AXIS = 16;
/** Where the lanes begin, right of their labels, and where they end. */
const [LEFT, RIGHT] = [76, WIDTH - 10];

const x = (at: number) => Math.round((LEFT + at * (RIGHT - LEFT)) * 10) / 10;

export function Timeline({ timeline: { years, lanes, article, words } }: { timeline: Data }) {
  const { say } = useWords();
  const top = article === undefined ? 4 : 18;
  const bottom = top + lanes.length * LANE;
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${WIDTH} ${bottom + AXIS}`}
      font-size={11}
      role="img"
      aria-label={say('card.timeline', { words })}
    >
      {years.map(({ at, year }) => (
        <g class="year" key={year}>
          <line x1={x(at)} x2={x(at)} y1={top} y2={bottom} />
          <text x={x(at)} y={bottom + 12} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {lanes.map((lane, index) => (
        <LaneOf key={lane.label} lane={lane} y={top + (index + 0.5) * LANE} />
      ))}
      {article !== undefined && (
        <g class="article-day">
          <line x1={x(article)} x2={x(article)} y1={top - 4} y2={bottom} />
          <text x={x(article)} y={top - 8} text-anchor={anchorAt(article)}>
            {say('card.thisArticle')}
          </text>
        </g>
      )}
    </svg>
  );
}

function LaneOf({ lane: { label, spans, points }, y }: { lane: Lane; y: number }) {
  return (
    <g class="lane">
      <text x={0} y={y + 4}>
        {label}
      </text>
      {spans.map(({ from, to }) => (
        <line class="span" key={from} x1={x(from)} x2={x(to)} y1={y} y2={y} />
      ))}
      {points.map(({ at, sign }) => (
        <circle class={sign} key={`${at} ${sign}`} cx={x(at)} cy={y} r={sign === 'change' ? 3 : 4.5} />
      ))}
    </g>
  );
}

/** Words at an edge go inward. */
function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.15) return 'start';
  return at > 0.85 ? 'end' : 'middle';
}
