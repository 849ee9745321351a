/** Saves over time, and mentions of each entity beneath; the table says the same. As on a page, one colour, a frame for her own names, and dashes for doubt. */
import { useMemo } from 'preact/hooks';
import { isOwn } from '../../core/exchange/said-of.ts';
import type { EntityOverTime, OverTime } from '../../core/library/over-time.ts';
import { libraryHashOf } from '../../core/library/route.ts';
import { textMeasure } from '../text-measure.ts';
import { useMedia } from '../use-media.ts';
import { useWords } from '../use-words.tsx';
import { toldName } from './told-name.ts';

/** Of the picture, in its own pixels; `left` is where lanes begin, `name` where a name stands from its lane. */
interface Layout {
  width: number;
  left: number;
  /** Above the bars. */
  top: number;
  lane: number;
  name: number;
}
const WIDE: Layout = { width: 720, left: 240, top: 0, lane: 26, name: 4 };
/** Names stand above their lanes. */
const NARROW: Layout = { width: 290, left: 34, top: 20, lane: 44, name: -15 };

const BARS = 110;
const AXIS = 20;
const LETTERS = 12;
const APART = 12;
/** Radii. */
const SMALLEST_DOT = 4;
const LARGEST_DOT = 10;

/** @param what is counted: "Saved" */
export function OverTimeView({ data, what }: { data: OverTime; what: string }) {
  const words = useWords();
  const { say } = words;
  const { steps, counts, unit } = data;
  const { entities } = data;
  const toldAs = ({ id, inDoubt, total }: EntityOverTime, name: string) =>
    toldName(id, name, words, { inDoubt, count: total });
  /** `3`, or `3, 1 uncertain` */
  const countOf = ({ mentions, doubts }: EntityOverTime, index: number) => {
    const count = mentions[index]!;
    const name = String(count);
    return toldName('', name, words, { inDoubt: doubts[index]!, count });
  };
  const nameOf = useStepName(unit);
  const isNarrow = useMedia('(max-width: 40rem)');
  const layout = isNarrow ? NARROW : WIDE;
  const { width, left, top } = layout;
  const high = top + BARS;
  const wide = (width - left - SMALLEST_DOT) / steps.length;
  const x = (index: number) => left + (index + 0.5) * wide;
  const most = Math.max(...counts);
  const mostMentions = Math.max(1, ...entities.flatMap(({ mentions }) => mentions));
  const height = high + AXIS + entities.length * layout.lane;
  const widthOf = useWidths();
  const widest = Math.max(...steps.map((step) => widthOf(nameOf(step))));
  // As many names of steps as touch neither each other nor an edge.
  const every = Math.ceil((widest + APART) / wide);
  const nameAt = (index: number) => Math.max(widest / 2, Math.min(x(index), width - widest / 2));
  const named = new Set<number>();
  for (let index = 0, end = 0; index < steps.length; index += every) {
    if (nameAt(index) - widest / 2 < end) continue;
    named.add(index);
    end = nameAt(index) + widest / 2 + APART / 2;
  }
  const largest = Math.max(SMALLEST_DOT, Math.min(LARGEST_DOT, wide / 2));
  return (
    <>
      <div class="over-time">
        <svg
          class={isNarrow ? 'narrow' : undefined}
          viewBox={`0 0 ${width} ${height}`}
          font-size={LETTERS}
          role="img"
          aria-label={say('library.timeline.picture')}
        >
          <text class="lane-name" x={0} y={isNarrow ? LETTERS : high - 4}>
            {what}
          </text>
          <text class="scale" x={left - 8} y={top + 14} text-anchor="end">
            {most}
          </text>
          <line class="axis" x1={left} x2={width} y1={high} y2={high} />
          {counts.map((count, index) =>
            count === 0 ? null : (
              <rect
                key={steps[index]}
                class="saves"
                x={x(index) - Math.min(28, wide * 0.7) / 2}
                width={Math.min(28, wide * 0.7)}
                y={high - Math.max(2, (count / most) * (BARS - 8))}
                height={Math.max(2, (count / most) * (BARS - 8))}
              >
                <title>{`${nameOf(steps[index]!)}: ${count}`}</title>
              </rect>
            ),
          )}
          {steps.map((step, index) =>
            named.has(index) ? (
              <text class="step" key={step} x={nameAt(index)} y={high + 15} text-anchor="middle">
                {nameOf(step)}
              </text>
            ) : null,
          )}
          {entities.map((entity, lane) => {
            const { id, name, mentions, doubts } = entity;
            const y = high + AXIS + (lane + (isNarrow ? 0.75 : 0.5)) * layout.lane;
            return (
              <g key={id}>
                <line class="lane" x1={left} x2={width} y1={y} y2={y} />
                <text class="lane-name" x={0} y={y + layout.name}>
                  {cutTo(name, isNarrow ? width : left - APART, widthOf, (some) => toldAs(entity, some))}
                </text>
                {mentions.map((count, index) =>
                  count === 0 ? null : (
                    <circle
                      key={steps[index]}
                      class={classOf(id, doubts[index] === count)}
                      cx={x(index)}
                      cy={y}
                      r={2 + (largest - 2) * Math.sqrt(count / mostMentions)}
                    >
                      <title>{`${toldName(id, name, words)}, ${nameOf(steps[index]!)}: ${countOf(entity, index)}`}</title>
                    </circle>
                  ),
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <details class="table">
        <summary>{say('library.timeline.table')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
        <section class="wide" tabIndex={0} aria-label={say('library.timeline.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(`library.timeline.${unit}`)}</th>
                <th scope="col">{what}</th>
                {entities.map((entity) => (
                  <th scope="col" key={entity.id}>
                    <a href={libraryHashOf({ page: 'entity', id: entity.id })}>
                      {toldAs(entity, entity.name)}
                    </a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step, index) => (
                <tr key={step}>
                  <th scope="row">{nameOf(step)}</th>
                  <td>{counts[index]}</td>
                  {entities.map((entity) => (
                    <td key={entity.id}>{countOf(entity, index)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}

/** Of a text in the picture. */
function useWidths(): (text: string) => number {
  const measure = useMemo(textMeasure, []);
  return (text) => measure(text, LETTERS, 400);
}

function classOf(id: string, areInDoubt: boolean): string {
  return ['mentions', isOwn(id) && 'yours', areInDoubt && 'doubted'].filter(Boolean).join(' ');
}

/** As much of a name as has room; whose it is and its doubt are never cut off. */
function cutTo(
  name: string,
  room: number,
  widthOf: (text: string) => number,
  toldAs: (name: string) => string,
): string {
  if (widthOf(toldAs(name)) <= room) return toldAs(name);
  const letters = [...name];
  const cut = () => toldAs(`${letters.join('').trimEnd()}…`);
  while (letters.length > 1 && widthOf(cut()) > room) letters.pop();
  return cut();
}

function useStepName(unit: OverTime['unit']): (step: string) => string {
  const { date, month } = useWords();
  return unit === 'day' ? date : unit === 'month' ? month : (step) => step;
}
