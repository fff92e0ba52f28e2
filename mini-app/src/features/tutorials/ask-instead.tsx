import { LinkButton } from '#app/ui/button.tsx';
import { texts } from './told-first-texts.ts';

interface AskInsteadProps {
  lead: string;
  asked: string | undefined;
  label?: string;
}

/** To the team with the words that were typed; nothing for whoever is asking it already. */
export function AskInstead({ lead, asked, label = texts.askInstead }: AskInsteadProps) {
  if (asked === undefined) return null;
  return (
    <>
      <p>{lead}</p>
      <LinkButton kind="secondary" to="/ask" state={{ question: asked }}>
        {label}
      </LinkButton>
    </>
  );
}
