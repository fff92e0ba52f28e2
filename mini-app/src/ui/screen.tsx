import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { AppLink } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { texts } from '#app/lib/texts.ts';
import { BackIcon } from './icons.tsx';

interface ScreenProps {
  title: string;
  /** Where "Quay lại" leads; screens of the bottom bar have none. */
  backTo?: string;
  backLabel?: string;
  children: ReactNode;
}

/** `location.key` of the screen the app was opened with. */
const firstScreen = 'default';

/**
 * One screen: names the document after itself, and takes the focus when it replaces another one. Going back
 * leads to where the person was reading.
 */
export function Screen({ title, backTo, backLabel = texts.back, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { scroll } = useServices();
  const { key, pathname } = useLocation();
  const isReturn = useNavigationType() === 'POP';
  useEffect(() => {
    document.title = `${title} · ${texts.appName}`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each path is a screen of its own.
  useEffect(() => {
    if (key === firstScreen && !scroll.wasVisited(key)) return;
    heading.current?.focus({ preventScroll: true });
    if (isReturn) return scroll.restore(key);
    document.documentElement.scrollTop = 0;
  }, [pathname]);
  useEffect(() => {
    const keep = () => scroll.keep(key);
    window.addEventListener('scroll', keep, { passive: true });
    return () => {
      window.removeEventListener('scroll', keep);
      scroll.noteVisit(key);
    };
  }, [scroll, key]);
  return (
    <div className="screen">
      {backTo !== undefined && (
        <AppLink to={backTo} className="screen-back">
          <BackIcon />
          {backLabel}
        </AppLink>
      )}
      <div className="stack">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </div>
  );
}
