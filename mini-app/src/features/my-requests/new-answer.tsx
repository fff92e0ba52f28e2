import { useEffect, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { findLine } from '#app/ui/conversation.tsx';
import type { HelpRequestEntry } from '#shared/help-requests.ts';
import { texts } from './texts.ts';
import './new-answer.css';

/**
 * Says that the team answered while the page was open, and leads there when pressed; never by itself, because somebody may
 * be writing. It goes when the answer has been in view.
 */
export function NewAnswer({ entries }: { entries: readonly HelpRequestEntry[] }) {
  const latest = latestAnswer(entries);
  const [seen, setSeen] = useState(latest);
  const isNew = latest !== seen;

  useEffect(() => {
    if (!isNew || latest === undefined) return;
    const line = findLine(latest);
    if (line === null || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver((changes) => {
      if (changes.some(({ isIntersecting }) => isIntersecting)) setSeen(latest);
    });
    observer.observe(line);
    return () => observer.disconnect();
  }, [isNew, latest]);

  const show = () => {
    if (latest === undefined) return;
    const line = findLine(latest);
    line?.scrollIntoView?.({ block: 'start' });
    line?.focus({ preventScroll: true });
    setSeen(latest);
  };
  return (
    <div role="status" className="new-answer">
      {isNew && <Button onClick={show}>{texts.newAnswer}</Button>}
    </div>
  );
}

function latestAnswer(entries: readonly HelpRequestEntry[]): string | undefined {
  const saysSomething = ({ kind, text, attachments }: HelpRequestEntry) =>
    kind === 'answered' || (kind === 'resolved' && (text !== null || attachments.length > 0));
  return [...entries].reverse().find(saysSomething)?.id;
}
