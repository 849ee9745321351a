/** Saves over time, and mentions of each entity beneath; the table says the same. */
import type { OverTime } from '../../core/library/over-time.ts';
import { libraryHashOf } from '../../core/library/route.ts';
import { useWords } from '../use-words.tsx';
import { toldName } from './told-name.ts';

const WIDTH = 720;
const HIGH = 110;
const LANE = 26;
const AXIS = 20;
/** Names stand left of the lanes. */
const LEFT = 205;

export function OverTimeView({ data }: { data: OverTime }) {
  const words = useWords();
  const { say } = words;
  const { steps, saves, unit } = data;
  const entities = data.entities.map((one) => ({ ...one, name: toldName(one.id, one.name, words) }));
  const nameOf = useStepName(unit);
  const wide = (WIDTH - LEFT) / steps.length;
  const x = (index: number) => LEFT + (index + 0.5) * wide;
  const most = Math.max(...saves);
  const mostMentions = Math.max(1, ...entities.flatMap(({ mentions }) => mentions));
  const height = HIGH + AXIS + entities.length * LANE;
  // As many names of steps as do not touch.
  const every = Math.ceil((unit === 'year' ? 44 : 84) / wide);
  return (
    <>
      <div class="over-time">
        <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={say('library.timeline.picture')}>
          <text class="lane-name" x={0} y={HIGH - 4}>
            {say('library.timeline.saves')}
          </text>
          <text class="scale" x={LEFT - 8} y={14} text-anchor="end">
            {most}
          </text>
          <line class="axis" x1={LEFT} x2={WIDTH} y1={HIGH} y2={HIGH} />
          {saves.map((count, index) =>
            count === 0 ? null : (
              <rect
                key={steps[index]}
                class="saves"
                x={x(index) - Math.min(28, wide * 0.7) / 2}
                width={Math.min(28, wide * 0.7)}
                y={HIGH - Math.max(2, (count / most) * (HIGH - 8))}
                height={Math.max(2, (count / most) * (HIGH - 8))}
              >
                <title>{`${nameOf(steps[index]!)}: ${count}`}</title>
              </rect>
            ),
          )}
          {steps.map((step, index) =>
            index % every === 0 ? (
              <text
                class="step"
                key={step}
                x={x(index)}
                y={HIGH + 15}
                text-anchor={index === 0 && wide < 80 ? 'start' : 'middle'}
              >
                {nameOf(step)}
              </text>
            ) : null,
          )}
          {entities.map(({ id, name, mentions }, lane) => {
            const y = HIGH + AXIS + (lane + 0.5) * LANE;
            return (
              <g key={id}>
                <line class="lane" x1={LEFT} x2={WIDTH} y1={y} y2={y} />
                <text class="lane-name" x={0} y={y + 4}>
                  {name.length > 27 ? `${name.slice(0, 26)}…` : name}
                </text>
                {mentions.map((count, index) =>
                  count === 0 ? null : (
                    <circle
                      key={steps[index]}
                      class="mentions"
                      cx={x(index)}
                      cy={y}
                      r={2.5 + 7.5 * Math.sqrt(count / mostMentions)}
                    >
                      <title>{`${name}, ${nameOf(steps[index]!)}: ${count}`}</title>
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
                <th scope="col">{say('library.timeline.saves')}</th>
                {entities.map(({ id, name }) => (
                  <th scope="col" key={id}>
                    <a href={libraryHashOf({ page: 'entity', id })}>{name}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step, index) => (
                <tr key={step}>
                  <th scope="row">{nameOf(step)}</th>
                  <td>{saves[index]}</td>
                  {entities.map(({ id, mentions }) => (
                    <td key={id}>{mentions[index]}</td>
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

function useStepName(unit: OverTime['unit']): (step: string) => string {
  const { date, month } = useWords();
  return unit === 'day' ? date : unit === 'month' ? month : (step) => step;
}
