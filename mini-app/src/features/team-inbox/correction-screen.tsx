import { useState } from 'react';
import { changeDraft, readDraft } from '#app/lib/draft-store.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { texts as appTexts } from '#app/lib/texts.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { textLengthMax } from '#shared/help-requests.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { RequestStep } from './request-step.tsx';
import { correct } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';
import { writingName } from './team-writing.ts';
import { useMinute } from './use-minute.ts';
import { useSendOnce } from './use-send-once.ts';

type Correctable = NonNullable<TeamHelpRequest['correctable']>;

export function CorrectionScreen() {
  return (
    <RequestStep title={texts.correctTitle}>
      {(request, finish) => <Correction request={request} finish={finish} />}
    </RequestStep>
  );
}

/** What could be put right when the screen was opened stays there: the words being typed outlive their ten minutes. */
function Correction({ request, finish }: StepProps) {
  const [correctable, setCorrectable] = useState(request.correctable);
  if (!correctable && request.correctable) setCorrectable(request.correctable);
  if (!correctable) return <p>{texts.correctOver}</p>;
  return <CorrectionForm request={request} finish={finish} correctable={correctable} />;
}

function CorrectionForm({
  request,
  finish,
  correctable,
}: StepProps & { correctable: Correctable }) {
  const { http } = useServices();
  const { entryId, until } = correctable;
  const before = request.entries.find(({ id }) => id === entryId)?.text ?? '';
  const [text, setText] = useState(before);
  const [isMissing, setMissing] = useState(false);
  const minutes = useMinutesTo(until);
  const sendOnce = useSendOnce('correction', request.id);
  const words = text.trim();
  const isSame = words === '' || words === before.trim();
  const confirm = useAction(async () => {
    setMissing(isSame);
    if (isSame || extraLetters(text, textLengthMax) > 0) return;
    const content = { entryId, text: words };
    finish(await sendOnce(content, (body) => correct(http, request.id, body)), texts.correctDone);
  });
  const isOver = minutes <= 0 || confirm.error?.code === 'help-request/too-late-to-correct';
  return (
    <>
      {isOver ? (
        <Notice kind="warning">{texts.correctOver}</Notice>
      ) : (
        <p>{texts.correctLeft(appTexts.minutes(minutes))}</p>
      )}
      <TextArea
        label={texts.correctLabel}
        hint={texts.correctHint}
        rows={5}
        value={text}
        onChange={setText}
        maxLength={textLengthMax}
        problem={isMissing ? texts.correctMissing : undefined}
      />
      {!isOver && <StepButton action={confirm} label={texts.correctYes} />}
      {isOver && !isSame && <AsAnswer request={request} finish={finish} words={words} />}
    </>
  );
}

/** Takes words that came too late to the answer that is being written, unless that one is on its way already. */
function AsAnswer({ request, finish, words }: StepProps & { words: string }) {
  const { storage } = useServices().platform;
  const name = writingName('answer', request.id);
  const draft = readDraft(storage, name);
  if (draft.isSent) return null;
  const take = () => {
    const begun = draft.text.trim();
    const text = begun === '' ? words : `${begun}\n\n${words}`;
    changeDraft(storage, name, { text }, draft);
    finish(request, texts.correctTaken);
  };
  return (
    <Button isBig onClick={take}>
      {texts.correctAsAnswer}
    </Button>
  );
}

/** Counted by the minute, so that a screen reader is not kept talking. */
function useMinutesTo(until: string): number {
  useMinute();
  return Math.ceil((Date.parse(until) - presentTime().getTime()) / 60_000);
}
