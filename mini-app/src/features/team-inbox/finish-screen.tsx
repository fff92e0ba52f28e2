import { useState } from 'react';
import { choiceOf } from '#app/lib/choice.ts';
import type { Draft } from '#app/lib/draft.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useDraft } from '#app/lib/use-draft.ts';
import { AttachFold } from '#app/ui/attach/attach-fold.tsx';
import { attachTexts } from '#app/ui/attach/attach-texts.ts';
import { useFileWork } from '#app/ui/attach/use-file-work.ts';
import { Button } from '#app/ui/button.tsx';
import { DraftNotices } from '#app/ui/draft-notices.tsx';
import { ChoiceField, TextArea, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DossierCode, resultKinds } from '#shared/help-requests.ts';
import { RequestStep } from './request-step.tsx';
import { resultNames, resultTexts as texts } from './result-texts.ts';
import type { StepProps } from './step-props.ts';
import { checkStillFits } from './still-fits.ts';
import { dossierField, sendTeamFiles, sendTeamWriting, writingName } from './team-writing.ts';

const resultLengthMax = 500;

export function FinishScreen() {
  return (
    <RequestStep title={texts.title}>
      {(request, finish) => <FinishForm request={request} finish={finish} />}
    </RequestStep>
  );
}

/** How it ended, in one tap and a sentence; kept on the phone until the server has it. */
function FinishForm({ request, finish }: StepProps) {
  const services = useServices();
  const work = useFileWork();
  const [problem, setProblem] = useState<string>();
  const name = writingName('finish', request.id);
  const deliver = async (sent: Draft) => {
    const ids = await sendTeamFiles(services, name, sent);
    const ended = await sendTeamWriting(services, 'finish', request.id, sent, ids);
    finish(ended, ended.state === 'resolved' ? texts.done : texts.reopenedSince);
    return request.id;
  };
  const stillFits = (sent: Draft) => checkStillFits(services.http, 'finish', request.id, sent);
  const sending = useDraft(name, deliver, { stillFits });
  const { draft } = sending;
  const kind = choiceOf(resultKinds, draft.choice ?? null);
  const dossierCode = draft.fields?.[dossierField] ?? '';
  const send = () => {
    const found = work.isGoingOn() ? attachTexts.notReady : findProblem(kind, dossierCode);
    setProblem(found);
    if (found === undefined && extraLetters(draft.text, resultLengthMax) === 0) void sending.send();
  };
  return (
    <>
      <ChoiceField
        label={texts.kind}
        value={kind}
        options={resultKinds.map((value) => ({ value, label: resultNames[value] }))}
        onChange={(choice) => {
          setProblem(undefined);
          sending.change({ choice });
        }}
      />
      {kind === 'sent-on' && (
        <TextField
          label={texts.dossier}
          hint={texts.dossierHint}
          value={dossierCode}
          isReadOnly={draft.isSent}
          onChange={(code) => sending.change({ fields: { [dossierField]: code } })}
        />
      )}
      <TextArea
        label={texts.words}
        hint={texts.wordsHint}
        value={draft.text}
        onChange={sending.setText}
        isReadOnly={draft.isSent}
        maxLength={resultLengthMax}
      />
      {!draft.isSent && (
        <AttachFold
          files={draft.files}
          onChange={sending.changeFiles}
          hasVoice={false}
          count={work.count}
        />
      )}
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
      <DraftNotices sending={sending} />
      <Button isBig isBusy={sending.isBusy} busyLabel={texts.sending} onClick={send}>
        {sending.isWaiting ? texts.sendAgain : texts.yes}
      </Button>
      {sending.mayDrop && (
        <Button kind="quiet" onClick={sending.drop}>
          {texts.drop}
        </Button>
      )}
    </>
  );
}

function findProblem(kind: string | undefined, dossierCode: string): string | undefined {
  if (kind === undefined) return texts.kindMissing;
  if (kind !== 'sent-on' || dossierCode.trim() === '') return undefined;
  return DossierCode.safeParse(dossierCode).success ? undefined : texts.dossierWrong;
}
