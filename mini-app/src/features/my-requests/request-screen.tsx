import { useLocation, useParams } from 'react-router-dom';
import { useGo } from '#app/lib/navigation.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Conversation } from '#app/ui/conversation.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { OwnHelpRequest } from '#shared/request-audience.ts';
import { AnswersHere } from './answers-here.tsx';
import { CancelRequest } from './cancel-request.tsx';
import { toLine } from './conversation-lines.ts';
import { MaskedAtRequest } from './masked-at-request.tsx';
import { MessageForm } from './message-form.tsx';
import { NewAnswer } from './new-answer.tsx';
import { OfferChat } from './offer-chat.tsx';
import { PrivateCard } from './private-card.tsx';
import { wordsOf } from './private-texts.ts';
import { RatingForm } from './rating-form.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { RequestWishes } from './request-wishes.tsx';
import { sayState, tagOf } from './state-words.ts';
import { texts } from './texts.ts';
import { useMyRequest } from './use-my-request.ts';

export function RequestScreen() {
  const { helpRequestId = '' } = useParams();
  const request = useMyRequest(helpRequestId);
  const arrived = useLocation().state;
  const isJustSent = arrived?.justSent === true;
  const loaded = request.state.kind === 'ready' ? request.state.value : undefined;
  const title = loaded ? texts.detailTitle(loaded.code) : texts.detail;
  return (
    <Screen title={title} backTo="/help-requests">
      {isJustSent && (loaded?.state ?? 'open') === 'open' && loaded?.audience === 'team' && (
        <Notice>{texts.justSent}</Notice>
      )}
      {isJustSent ? <OfferChat /> : <AnswersHere />}
      <MaskedAtRequest key={helpRequestId} helpRequestId={helpRequestId} />
      <Faces
        load={request}
        ready={(value) => (
          <RequestDetail key={value.id} request={value} onChanged={request.replace} />
        )}
      />
    </Screen>
  );
}

interface RequestDetailProps {
  request: OwnHelpRequest;
  onChanged: (request: OwnHelpRequest) => void;
}

function RequestDetail({ request, onChanged: keep }: RequestDetailProps) {
  const go = useGo();
  // What the team must not hear has become a request of its own.
  const onChanged = (changed: HelpRequestDetail) =>
    changed.id === request.id
      ? keep({ ...changed, audience: request.audience })
      : go(`/help-requests/${changed.id}`, { replace: true });
  const isOver = request.state === 'resolved' || request.state === 'cancelled';
  const wasHeard =
    request.state === 'resolved' || request.entries.some((entry) => entry.kind === 'answered');
  const { tutorialId, tutorialTitle, step } = request;
  const isPrivate = request.audience !== 'team';
  return (
    <>
      <NewAnswer entries={request.entries} />
      <p role="status">
        <span className={tagOf(request)}>{sayState(request)}</span>
      </p>
      {tutorialId !== null && step !== null && (
        <div className="card stack stack-tight">
          <p>{texts.aboutStep(step, tutorialTitle ?? '')}</p>
          <LinkButton kind="quiet" to={`/tutorials/${tutorialId}/steps/${step}`}>
            {texts.openStep}
          </LinkButton>
        </div>
      )}
      <PrivateCard request={request} onChanged={keep} />
      <RequestWishes request={request} />
      <Conversation
        label={isPrivate ? texts.privateConversation : texts.conversation}
        lines={request.entries.map((entry) => toLine(entry, wordsOf(isPrivate).team))}
      />
      {wasHeard && request.state !== 'cancelled' && (
        <RatingForm request={request} onRated={onChanged} />
      )}
      {isOver && (
        <ReopenForm helpRequestId={request.id} isPrivate={isPrivate} onReopened={onChanged} />
      )}
      {!isOver && (
        <>
          <MessageForm helpRequestId={request.id} isPrivate={isPrivate} onSent={onChanged} />
          <CancelRequest helpRequestId={request.id} isPrivate={isPrivate} onCancelled={onChanged} />
        </>
      )}
    </>
  );
}
