import type { Action } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import type { AudienceCount } from '#shared/announcement-audience.ts';
import { composerTexts } from './composer-texts.ts';
import { sayLeaving } from './leaving-words.ts';
import { sayReach, totalCost } from './reach-summary.tsx';
import { sayCost } from './say-count.ts';
import '#app/ui/facts.css';

interface SubmitDialogProps {
  title: string;
  yes: string;
  audience: string;
  count: AudienceCount;
  /** Said last: what cannot be taken back. */
  warning: string;
  action: Action<[]>;
  onClose: () => void;
}

/** What reaches many is asked about once more: to whom, how many, at what price, when. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { title, yes, audience, count, warning, action, onClose } = props;
  return (
    <AskFirst
      title={title}
      yes={yes}
      action={action}
      onYes={() => void action.run()}
      onClose={onClose}
    >
      <dl className="facts">
        <dt>{composerTexts.confirmWhom}</dt>
        <dd>{audience}</dd>
        <dt>{composerTexts.confirmReach}</dt>
        <dd>{sayReach(count)}</dd>
        <dt>{composerTexts.confirmCost}</dt>
        <dd>{sayCost(totalCost(count))}</dd>
        <dt>{composerTexts.confirmWhen}</dt>
        <dd>{sayLeaving(count.leavesAt)}</dd>
      </dl>
      <p>{warning}</p>
    </AskFirst>
  );
}
