import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { listDrafts } from '#app/lib/draft-store.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { Redirect } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { deskPathOf } from './desk-draft.ts';

/**
 * Leads to the form that was begun and not sent, or to a new one. `?name=…&source=…&household=…` begins a new one with
 * what is already known, as at a visit.
 */
export function NewDeskScreen() {
  const { storage } = useServices().platform;
  const { search } = useLocation();
  const [to] = useState(() => {
    const known = new URLSearchParams(search);
    const isKnown = known.has('name') || known.has('household');
    const begun = Object.entries(listDrafts(storage)).find(
      ([name, { isSent }]) => !isSent && deskPathOf(name) !== undefined,
    );
    const path = begun && !isKnown ? deskPathOf(begun[0]) : undefined;
    const asked = new URLSearchParams();
    for (const name of ['name', 'source', 'household']) {
      const value = known.get(name);
      if (value !== null) asked.set(name, value);
    }
    return path ?? `/team/new/${newIdempotencyKey()}?${asked.toString()}`;
  });
  return <Redirect to={to} />;
}
