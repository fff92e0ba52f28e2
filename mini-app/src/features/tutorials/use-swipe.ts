import { type PointerEvent, useRef } from 'react';

/** Shorter ways, or ways more up than along, are taps and scrolling. */
const wayMin = 60;
const steepnessMax = 0.6;

interface Swipes {
  onLeft?: (() => void) | undefined;
  onRight?: (() => void) | undefined;
}

/**
 * Handlers for an element that fingers push aside; the element needs `touch-action: pan-y`, so that the browser keeps
 * scrolling and tells with `pointercancel` when it does. A mouse selects text as always.
 */
export function useSwipe({ onLeft, onRight }: Swipes) {
  const start = useRef<{ id: number; x: number; y: number } | undefined>(undefined);
  const forget = () => {
    start.current = undefined;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const { pointerId: id, clientX: x, clientY: y, isPrimary, pointerType } = event;
      start.current = isPrimary && pointerType !== 'mouse' ? { id, x, y } : undefined;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      forget();
      if (from?.id !== event.pointerId) return;
      const along = event.clientX - from.x;
      const across = Math.abs(event.clientY - from.y);
      if (Math.abs(along) < wayMin || across > Math.abs(along) * steepnessMax) return;
      (along < 0 ? onLeft : onRight)?.();
    },
    onPointerCancel: forget,
  };
}
