import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { listDrafts } from '#app/lib/draft-store.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { Redirect } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { deskPathOf, isBegunDesk, readDeskFields } from './desk-draft.ts';

/**
 * Leads to the form that was begun for the same house, or for none, and not sent; else to a new one. `?source=…&household=…`
 * is what a visit knows already.
 */
export function NewDeskScreen() {
  const { storage } = useServices().platform;
  const [query] = useSearchParams();
  const [to] = useState(() => {
    const household = query.get('household') ?? '';
    const begun = Object.entries(listDrafts(storage)).find(
      ([name, draft]) =>
        isBegunDesk(name, draft) &&
        draft.heldBack === undefined &&
        readDeskFields(draft.fields).householdId === household,
    );
    return (begun && deskPathOf(begun[0])) ?? `/team/new/${newIdempotencyKey()}?${query}`;
  });
  return <Redirect to={to} />;
}
