import type { WorkFrame } from '#shared/clocks.ts';
import { minuteOf, timeOf } from './clock-words.ts';

const framesMax = 6;
const wholeDay = 24 * 60;

/** Times as they stand in the fields. */
export type FrameDraft = { key: number; from: string; to: string };

let keys = 0;

export function newFrame(from = '08:00', to = '11:00'): FrameDraft {
  keys += 1;
  return { key: keys, from, to };
}

export function toDraft(frames: readonly WorkFrame[]): FrameDraft[] {
  return frames.map(({ from, to }) => newFrame(timeOf(from), timeOf(to)));
}

/** Undefined where one cannot be read or ends before it begins. */
export function toFrames(draft: readonly FrameDraft[]): WorkFrame[] | undefined {
  const frames = draft.map(({ from, to }) => ({
    from: minuteOf(from) ?? wholeDay,
    // Midnight at the end.
    to: minuteOf(to) === 0 ? wholeDay : (minuteOf(to) ?? 0),
  }));
  const isRight = frames.every(({ from, to }) => from < to) && frames.length <= framesMax;
  return isRight ? frames : undefined;
}
