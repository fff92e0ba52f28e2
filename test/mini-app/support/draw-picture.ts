import type { Pixels } from '#app/ui/attach/look-of-id-card.ts';

type Colour = readonly [number, number, number];

/** A small picture made for a test, as a canvas would give its pixels. */
export interface Drawing extends Pixels {
  box(left: number, top: number, width: number, height: number, colour: Colour): void;
  /** Lines of fine dark print: `rows` of them between top and bottom. */
  print(
    left: number,
    top: number,
    width: number,
    height: number,
    rows: number,
    colour?: Colour,
  ): void;
  /** A square of black and white dots. */
  code(left: number, top: number, side: number): void;
  /** Hair, face and shoulders. */
  portrait(left: number, top: number, width: number, height: number): void;
  /** From one colour above to another below. */
  fade(above: Colour, below: Colour): void;
  /** Grain, as every camera has. */
  grain(strength: number): void;
  /** Turned by a quarter. */
  turned(): Pixels;
}

export function draw(width: number, height: number, ground: Colour = [255, 255, 255]): Drawing {
  const data = new Uint8ClampedArray(width * height * 4);
  const random = seeded(7);
  const dot = (x: number, y: number, [red, green, blue]: Colour) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    data.set([red, green, blue, 255], (y * width + x) * 4);
  };
  const box = (left: number, top: number, wide: number, tall: number, colour: Colour) => {
    for (let y = Math.round(top); y < Math.round(top + tall); y++) {
      for (let x = Math.round(left); x < Math.round(left + wide); x++) dot(x, y, colour);
    }
  };
  box(0, 0, width, height, ground);
  return {
    width,
    height,
    data,
    box,
    print(left, top, wide, tall, rows, colour = [40, 40, 50]) {
      const step = tall / rows;
      for (let row = 0; row < rows; row++) {
        for (let x = left; x < left + wide; x++) {
          const strokes = random() < 0.45 ? 2 : 0;
          for (let y = 0; y < Math.min(strokes, step - 1); y++) {
            dot(Math.round(x), Math.round(top + row * step + y), colour);
          }
        }
      }
    },
    code(left, top, side) {
      for (let y = 0; y < side; y += 2) {
        for (let x = 0; x < side; x += 2) {
          box(left + x, top + y, 2, 2, random() < 0.5 ? [15, 15, 15] : [245, 245, 245]);
        }
      }
    },
    portrait(left, top, wide, tall) {
      box(left, top, wide, tall, [150, 175, 205]);
      box(left + wide * 0.2, top + tall * 0.08, wide * 0.6, tall * 0.3, [30, 25, 25]);
      box(left + wide * 0.25, top + tall * 0.25, wide * 0.5, tall * 0.4, [190, 140, 115]);
      box(left + wide * 0.05, top + tall * 0.68, wide * 0.9, tall * 0.32, [50, 60, 90]);
    },
    fade(above, below) {
      for (let y = 0; y < height; y++) {
        const share = y / height;
        const colour = above.map((part, i) => part + ((below[i] ?? 0) - part) * share);
        box(0, y, width, 1, colour as unknown as Colour);
      }
    },
    grain(strength) {
      for (let index = 0; index < data.length; index++) {
        if (index % 4 !== 3) data[index] = (data[index] ?? 0) + (random() - 0.5) * strength;
      }
    },
    turned() {
      const turned = new Uint8ClampedArray(data.length);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const from = (y * width + x) * 4;
          turned.set(data.subarray(from, from + 4), (x * height + (height - 1 - y)) * 4);
        }
      }
      return { width: height, height: width, data: turned };
    },
  };
}

/** The same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
