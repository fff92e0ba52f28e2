import { useSession } from '#app/lib/services.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { RequestRows } from './request-rows.tsx';
import { useMyRequests } from './requests.ts';
import { stateTexts as texts } from './state-texts.ts';
import { isGoingOn } from './state-words.ts';

const shownMax = 3;

/** What the person is waiting for, on the first screen; nothing there when there is nothing. */
export function OpenRequests() {
  return useSession().kind === 'signed-in' ? <GoingOn /> : null;
}

function GoingOn() {
  const { state } = useMyRequests();
  if (state.kind !== 'ready') return null;
  const goingOn = state.value.filter(isGoingOn);
  if (goingOn.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="open-requests">
      <h2 id="open-requests">{texts.openRequests}</h2>
      <RequestRows requests={goingOn.slice(0, shownMax)} />
      {goingOn.length > shownMax && (
        <LinkButton kind="quiet" to="/help-requests">
          {texts.seeAll}
        </LinkButton>
      )}
    </section>
  );
}
