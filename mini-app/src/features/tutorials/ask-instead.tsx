import { LinkButton } from '#app/ui/button.tsx';
import { texts } from './told-first-texts.ts';

/** To the team with the words that were typed; nothing for whoever is asking it already. */
export function AskInstead({ lead, asked }: { lead: string; asked: string | undefined }) {
  if (asked === undefined) return null;
  return (
    <>
      <p>{lead}</p>
      <LinkButton kind="secondary" to="/ask" state={{ question: asked }}>
        {texts.askInstead}
      </LinkButton>
    </>
  );
}
