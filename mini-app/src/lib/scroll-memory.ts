/** How far down each place of the history was, for as long as the page lives. */
const positions = new Map<string, number>();

/** Some frames for the place to fill again with what was there. */
const framesMax = 30;

export function wasVisited(key: string): boolean {
  return positions.has(key);
}

export function keepScroll(key: string): void {
  positions.set(key, document.documentElement.scrollTop);
}

/** For a place that was left without having been scrolled. */
export function noteVisit(key: string): void {
  if (!positions.has(key)) positions.set(key, 0);
}

/** Goes back to where the person was reading; returns how to stop trying. */
export function restoreScroll(key: string): () => void {
  const root = document.documentElement;
  const target = positions.get(key) ?? 0;
  let frames = 0;
  let frame = 0;
  const attempt = () => {
    root.scrollTop = target;
    frames += 1;
    if (root.scrollTop < target - 1 && frames < framesMax) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
