import type { Json } from './bidi.ts';
import type { Place } from './browser.ts';

/** WebDriver's code points for keys that write nothing. https://w3c.github.io/webdriver/#keyboard-actions */
const keys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
  Space: ' ',
};

function codeOf(name: string): string {
  const code = keys[name] ?? name;
  if ([...code].length !== 1) throw new Error(`No such key: ${name}`);
  return code;
}

const keyboard = (actions: Json[]) => ({ type: 'key', id: 'keyboard', actions });
const down = (name: string) => ({ type: 'keyDown', value: codeOf(name) });
const up = (name: string) => ({ type: 'keyUp', value: codeOf(name) });
const buttons = { left: 0, middle: 1, right: 2 };

/** "Shift+Tab": the modifiers go down, the key goes down and up, the modifiers go up. */
export function press(combination: string): Json[] {
  const names = combination.split(/(?<=.)\+/);
  const key = names.pop() ?? '';
  return [keyboard([...names.map(down), down(key), up(key), ...names.reverse().map(up)])];
}

export const type = (text: string): Json[] => [
  keyboard([...text].flatMap((letter) => [down(letter), up(letter)])),
];

/** Places are rounded: Firefox refuses fractions of a pixel. */
const moveTo = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });

function pointer(pointerType: 'mouse' | 'touch', actions: Json[]): Json {
  return { type: 'pointer', id: pointerType, parameters: { pointerType }, actions };
}

export const move = (x: number, y: number): Json[] => [pointer('mouse', [moveTo(x, y)])];

export const tap = (x: number, y: number): Json[] => [
  pointer('touch', [moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
];

export const drag = (pointerType: 'mouse' | 'touch', [fromX, fromY]: Place, [toX, toY]: Place): Json[] => [
  pointer(pointerType, [
    moveTo(fromX, fromY),
    { type: 'pointerDown', button: 0 },
    ...[1, 2, 3, 4].map((step) => ({
      ...moveTo(fromX + ((toX - fromX) * step) / 4, fromY + ((toY - fromY) * step) / 4),
      duration: 30,
    })),
    { type: 'pointerUp', button: 0 },
  ]),
];

/** The two lists run side by side, a step of each at a time: the keys are down before the button is. */
export function click(
  x: number,
  y: number,
  button: keyof typeof buttons,
  modifiers: readonly string[],
): Json[] {
  const wait = { type: 'pause' };
  const press = { type: 'pointerDown', button: buttons[button] };
  const release = { type: 'pointerUp', button: buttons[button] };
  return [
    keyboard([...modifiers.map(down), wait, wait, wait, ...modifiers.map(up)]),
    pointer('mouse', [...modifiers.map(() => wait), moveTo(x, y), press, release]),
  ];
}
