import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { texts } from '#app/lib/texts.ts';
import { useWayBack } from '#app/lib/use-way-back.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'preventDefault'>;

const focusable = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Asks or shows one thing above the screen; keeps the focus inside, Escape and the phone's way back close, focus returns. */
export function Dialog({ title, onClose, className = 'dialog', children }: DialogProps) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useWayBack(onClose);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: Key) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab' && box.current) keepFocusInside(box.current, event);
  };
  const onLostKey = useRef(onKeyDown);
  onLostKey.current = onKeyDown;
  useEffect(() => {
    // What had the focus is gone from the box, and the key was pressed nowhere.
    const listen = (event: KeyboardEvent) => {
      if (event.target === document.body) onLostKey.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return createPortal(
    <div className="dialog-backdrop">
      <div
        ref={box}
        className={`${className} appears stack`}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="dialog-close" onClick={onClose}>
            {texts.close}
          </button>
        </div>
        {children}
      </div>
    </div>,
    document.body,
  );
}

function keepFocusInside(box: HTMLElement, event: Key): void {
  const places = [...box.querySelectorAll<HTMLElement>(focusable)];
  const first = places[0];
  const last = places[places.length - 1];
  const here = document.activeElement;
  if (!box.contains(here)) {
    event.preventDefault();
    first?.focus();
  } else if (event.shiftKey && (here === first || here === box)) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && here === last) {
    event.preventDefault();
    first?.focus();
  }
}
