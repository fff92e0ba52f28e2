import { useLocation } from 'react-router-dom';
import { readPageAddress } from './page-address.ts';
import { useSession } from './services.tsx';

/** Where the person stands for answers that differ from place to place: the account they came through, their village. */
export interface Place {
  oaId: string | undefined;
  /** Tells one place from another, as part of a `useLoad` key. */
  key: string;
}

export function usePlace(): Place {
  const session = useSession();
  const { oaId: named } = readPageAddress(useLocation().search);
  const resident = session.kind === 'signed-in' ? session.me.resident : undefined;
  const oaId = named ?? resident?.oaId;
  return { oaId, key: `${oaId ?? ''}/${resident?.village?.id ?? ''}` };
}
