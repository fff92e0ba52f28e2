/** How far down each place of the history was; made once per start. */
export interface ScrollMemory {
  wasVisited(place: string): boolean;
  keep(place: string): void;
  /** For a place that was left without having been scrolled. */
  noteVisit(place: string): void;
  /** Goes back to where the person was reading; returns how to stop trying. */
  restore(place: string): () => void;
}

/** Some frames for the place to fill again with what was there. */
const framesMax = 30;

export function createScrollMemory(): ScrollMemory {
  const positions = new Map<string, number>();
  return {
    wasVisited: (place) => positions.has(place),
    keep: (place) => positions.set(place, document.documentElement.scrollTop),
    noteVisit(place) {
      if (!positions.has(place)) positions.set(place, 0);
    },
    restore(place) {
      const root = document.documentElement;
      const target = positions.get(place) ?? 0;
      let frames = 0;
      let frame = 0;
      const attempt = () => {
        root.scrollTop = target;
        frames += 1;
        if (root.scrollTop < target - 1 && frames < framesMax) {
          frame = requestAnimationFrame(attempt);
        }
      };
      attempt();
      return () => cancelAnimationFrame(frame);
    },
  };
}
