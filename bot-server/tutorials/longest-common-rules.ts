/**
 * The pairs of places of a longest (heaviest) common part of two lists, in order. `weight` is 0 for what may not be paired.
 */
export function pairLongest<T>(
  before: readonly T[],
  after: readonly T[],
  weight: (from: T, to: T) => number,
): { from: number; to: number }[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const weights = before.map((from) => after.map((to) => weight(from, to)));
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const paired = weights[row]?.[column] ?? 0;
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        paired > 0 ? paired + at(row + 1, column + 1) : 0,
      );
    }
  }
  const pairs: { from: number; to: number }[] = [];
  for (let from = 0, to = 0; from < before.length && to < after.length; ) {
    const paired = weights[from]?.[to] ?? 0;
    if (paired > 0 && at(from, to) === paired + at(from + 1, to + 1)) {
      pairs.push({ from, to });
      from += 1;
      to += 1;
    } else if (at(from, to) === at(from + 1, to)) from += 1;
    else to += 1;
  }
  return pairs;
}
