import { useSession } from '#app/lib/services.tsx';
import { sayVisit } from '#app/lib/visit-words.ts';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import { maskPhone } from './mask-phone.ts';
import { texts } from './texts.ts';
import '#app/ui/facts.css';

/** What was asked for besides the answer; nothing where it was the usual. */
export function RequestWishes({ request }: { request: HelpRequestDetail }) {
  const session = useSession();
  const isInChat = session.kind === 'signed-in' && session.me.resident.isInChat;
  const { forWhom, reachBy, visit, contactPhone } = request;
  if (forWhom === null && reachBy === 'zalo') return null;
  return (
    <dl className="card facts">
      {forWhom !== null && (
        <>
          <dt>{texts.forWhom}</dt>
          <dd>{forWhom}</dd>
        </>
      )}
      <dt>{reachBy === 'visit' ? texts.visit : texts.reach}</dt>
      <dd>{sayReach(request, isInChat)}</dd>
      {reachBy === 'visit' && contactPhone !== null && (
        <>
          <dt>{texts.phone}</dt>
          <dd>{maskPhone(contactPhone)}</dd>
        </>
      )}
      {visit?.place !== undefined && visit.place !== '' && (
        <>
          <dt>{texts.place}</dt>
          <dd>{visit.place}</dd>
        </>
      )}
    </dl>
  );
}

function sayReach({ reachBy, visit, contactPhone }: HelpRequestDetail, isInChat: boolean): string {
  switch (reachBy) {
    case 'zalo':
      return isInChat ? texts.reachZalo : texts.reachHere;
    case 'phone':
      return contactPhone === null ? texts.reachPhone : texts.reachPhoneTo(maskPhone(contactPhone));
    case 'visit':
      return visit === null ? texts.visitUndated : sayVisit(visit);
    default:
      return reachBy satisfies never;
  }
}
