/** How a shape is painted; the colours behind these names are CSS variables, so that every theme has its own. */
type Paint =
  | 'line'
  | 'soft'
  | 'paper'
  | 'grey'
  | 'mark'
  | 'ring'
  | 'white'
  | 'ink'
  | 'good'
  | 'handset'
  | 'handset-end';

type Shape = readonly [paint: Paint, path: string];

/** Where the label is written, centred on `y`. */
export interface LabelPlace {
  x: number;
  y: number;
  width: number;
  isOnMark?: boolean;
  /** Begins at `x` instead of being centred there. */
  isLeft?: boolean;
}

/** A drawing of 320 × 200: what one sees, with the thing to look for in one strong colour. */
export interface Scene {
  /** Which end of a telephone everything is drawn in; a thing without one stands free. */
  phone?: 'top' | 'bottom';
  shapes: readonly Shape[];
  /** Without it the label stands on a plate below the thing. */
  label?: LabelPlace;
  /** Where a finger points. */
  finger?: readonly [x: number, y: number];
}

export const box = (x: number, y: number, width: number, height: number, radius = 0) =>
  `M${x + radius} ${y}h${width - 2 * radius}q${radius} 0 ${radius} ${radius}v${height - 2 * radius}q0 ${radius}-${radius} ${radius}h-${width - 2 * radius}q-${radius} 0-${radius}-${radius}v-${height - 2 * radius}q0-${radius} ${radius}-${radius}z`;

export const circle = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1-${2 * radius} 0z`;

/** A line of unreadable writing. */
export const writing = (x: number, y: number, width: number) => box(x, y, width, 10, 5);

/** The four corners that a camera draws around what it looks at. */
export const corners = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y + 22}v-22h22M${x + width - 22} ${y}h22v22M${x + width} ${y + height - 22}v22h-22M${x + 22} ${y + height}h-22v-22`;

/** Something that looks like a square code and holds nothing. */
export const squareCode = (x: number, y: number, unit: number) => {
  const cell = (column: number, row: number, size = 1) =>
    box(x + column * unit, y + row * unit, size * unit, size * unit);
  const corner = (column: number, row: number) =>
    `${cell(column, row, 3)}${`M${x + (column + 0.7) * unit} ${y + (row + 0.7) * unit}v${1.6 * unit}h${1.6 * unit}v-${1.6 * unit}z`}${cell(column + 1, row + 1)}`;
  const loose = '40 52 42 04 24 34 54 83 64 75 46 66 86 48 58 78 87 68';
  return (
    corner(0, 0) +
    corner(6, 0) +
    corner(0, 6) +
    loose
      .split(' ')
      .map((place) => cell(Number(place[0]), Number(place[1])))
      .join('')
  );
};
