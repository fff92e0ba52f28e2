import { useRef } from 'react';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';

/** One key for as long as the content is the same, so that trying again never does it twice. */
export function useContentKey(content: unknown): string {
  const text = JSON.stringify(content);
  const held = useRef({ text, key: '' });
  if (held.current.key === '' || held.current.text !== text) {
    held.current = { text, key: newIdempotencyKey() };
  }
  return held.current.key;
}
