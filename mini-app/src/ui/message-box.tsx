import { type ReactNode, useState } from 'react';
import type { Draft } from '#app/lib/draft.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { sendFiles } from '#app/lib/send-files.ts';
import { useServices } from '#app/lib/services.tsx';
import { useDraft } from '#app/lib/use-draft.ts';
import { textLengthMax } from '#shared/help-requests.ts';
import { AttachFold } from './attach/attach-fold.tsx';
import { attachTexts } from './attach/attach-texts.ts';
import { useFileWork } from './attach/use-file-work.ts';
import { Button } from './button.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { TextArea } from './field.tsx';
import { messageBoxTexts as texts } from './message-box-texts.ts';
import { Notice } from './notice.tsx';

interface MessageBoxProps {
  /** Name of the draft. */
  name: string;
  label: string;
  hint: string;
  send: string;
  /** Said once it has arrived. */
  sent?: string;
  kind: 'primary' | 'secondary';
  /** A helper's answer needs words; a resident's photo may speak for itself. */
  needsWords: boolean;
  hasVoice: boolean;
  uploadPath: '/api/attachments' | '/api/team/attachments';
  /** What helps with the words; may change the draft under its name. */
  aids?: ReactNode;
  /** Asked before it goes by itself; rejects where the person should look first. */
  stillFits?: (draft: Draft) => Promise<void>;
  /** Sends it under its key; rejects with what the server said. */
  post: (message: { draft: Draft; text: string; attachmentIds: string[] }) => Promise<void>;
}

/** Words, photos and a voice note for a conversation; the draft lives on until the server has it. */
export function MessageBox(props: MessageBoxProps) {
  const { name, post, uploadPath, stillFits } = props;
  const services = useServices();
  const work = useFileWork();
  const [isUnready, setUnready] = useState(false);
  const [isDone, setDone] = useState(false);
  const deliver = async (draft: Draft) => {
    const attachmentIds = await sendFiles(services, name, draft, uploadPath);
    await post({ draft, text: draft.text.trim(), attachmentIds });
    setDone(true);
    return undefined;
  };
  const message = useDraft(name, deliver, stillFits ? { stillFits } : {});
  const { draft } = message;
  const isEmpty = draft.text.trim() === '' && (props.needsWords || draft.files.length === 0);
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        setDone(false);
        const isTooLong = extraLetters(draft.text, textLengthMax) > 0;
        setUnready(work.isGoingOn());
        if (!isEmpty && !isTooLong && !work.isGoingOn()) void message.send();
      }}
    >
      <TextArea
        label={props.label}
        hint={message.isWaiting && !draft.heldBack ? texts.frozen : props.hint}
        value={draft.text}
        onChange={(text) => {
          setDone(false);
          message.setText(text);
        }}
        isReadOnly={draft.isSent}
        maxLength={textLengthMax}
      />
      <DraftNotices
        sending={message}
        sentElsewhere={() => <Notice>{texts.sentElsewhere}</Notice>}
      />
      {!draft.isSent && props.aids}
      {isUnready && <Notice kind="warning">{attachTexts.notReady}</Notice>}
      {isDone && props.sent !== undefined && <Notice>{props.sent}</Notice>}
      {!draft.isSent && (
        <AttachFold
          files={draft.files}
          onChange={message.changeFiles}
          hasVoice={props.hasVoice}
          count={work.count}
        />
      )}
      <Button type="submit" kind={props.kind} isBusy={message.isBusy} busyLabel={texts.sending}>
        {message.isWaiting ? texts.sendAgain : props.send}
      </Button>
      {message.mayDrop && (
        <Button kind="quiet" onClick={message.drop}>
          {texts.drop}
        </Button>
      )}
    </form>
  );
}
