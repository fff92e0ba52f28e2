import { RowLink } from '#app/ui/row.tsx';
import { deskTexts as texts } from './desk-texts.ts';
import { useAlike } from './requests.ts';
import { stateNames } from './texts.ts';

/** What waits already and asks for much the same; silent where there is nothing, or no network. */
export function AlikeRequests({ text }: { text: string }) {
  const { state } = useAlike(text);
  if (state.kind !== 'ready' || state.value.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="team-alike">
      <h2 id="team-alike">{texts.alike}</h2>
      <ul className="rows">
        {state.value.map((request) => (
          <RowLink
            key={request.id}
            to={`/team/${request.id}`}
            title={request.question}
            detail={`${request.code} · ${stateNames[request.state]}`}
          />
        ))}
      </ul>
    </section>
  );
}
