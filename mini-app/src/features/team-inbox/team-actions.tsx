import { useState } from 'react';
import type { Draft } from '#app/lib/draft.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { useDrafts } from '#app/lib/use-drafts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { claim } from './requests.ts';
import { TeamAnswerForm } from './team-answer-form.tsx';
import { writingName } from './team-writing.ts';
import { texts } from './texts.ts';
import { within } from './within.ts';

export interface TeamActionProps {
  request: TeamHelpRequest;
  onChanged: (request: TeamHelpRequest) => void;
}

/** The one thing that this member should do next, and the answer that was written before the request left their hands. */
export function TeamActions(props: TeamActionProps) {
  const draft = useDrafts()[writingName('answer', props.request.id)];
  const isLeft = !isHelping(props.request) && hasWords(draft);
  return (
    <>
      <NextStep {...props} />
      {isLeft && <TeamAnswerForm {...props} isMore />}
    </>
  );
}

const isHelping = ({ state, isMine }: TeamHelpRequest) =>
  isMine && (state === 'claimed' || state === 'answered' || state === 'escalated');

const hasWords = (draft: Draft | undefined) =>
  draft !== undefined && (draft.text !== '' || draft.isSent || draft.heldBack !== undefined);

function NextStep({ request, onChanged }: TeamActionProps) {
  const { state, helperName, isMine } = request;
  if (state === 'resolved' || state === 'cancelled') return null;
  if (state === 'open' || (state === 'answered' && helperName === null)) {
    return <Claim request={request} onChanged={onChanged} />;
  }
  if (!isMine) {
    if (state === 'escalated') return <p>{texts.escalated}</p>;
    return helperName === null ? null : <p>{texts.taken(helperName)}</p>;
  }
  return <Helping request={request} onChanged={onChanged} />;
}

/** Answering first; once that is done, ending it, unless there is more to say. */
function Helping({ request, onChanged }: TeamActionProps) {
  const draft = useDrafts()[writingName('answer', request.id)];
  const [isOpened, setOpen] = useState(false);
  const isAnswered = request.state === 'answered';
  const isWriting = isOpened || hasWords(draft);
  const finish = `/team/${request.id}/finish`;
  return (
    <>
      {isAnswered && (
        <LinkButton isBig to={finish} state={within}>
          {texts.resolve}
        </LinkButton>
      )}
      {!isAnswered || isWriting ? (
        <TeamAnswerForm request={request} onChanged={onChanged} isMore={isAnswered} />
      ) : (
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {texts.answerMore}
        </Button>
      )}
      {!isAnswered && (
        <LinkButton kind="secondary" to={finish} state={within}>
          {texts.resolve}
        </LinkButton>
      )}
    </>
  );
}

function Claim({ request, onChanged }: TeamActionProps) {
  const { http } = useServices();
  const take = useAction(async () => onChanged(await claim(http, request.id)));
  return (
    <>
      {take.error && <Notice kind="bad">{take.error.message}</Notice>}
      <Button isBig isBusy={take.isBusy} busyLabel={texts.claiming} onClick={() => void take.run()}>
        {texts.claim}
      </Button>
    </>
  );
}
