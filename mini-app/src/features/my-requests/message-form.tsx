import { useServices } from '#app/lib/services.tsx';
import { useDraft } from '#app/lib/use-draft.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type HelpRequestDetail, textLengthMax } from '#shared/help-requests.ts';
import { addMessage } from './requests.ts';
import { texts } from './texts.ts';

interface MessageFormProps {
  helpRequestId: string;
  onSent: (request: HelpRequestDetail) => void;
}

export function MessageForm({ helpRequestId, onSent }: MessageFormProps) {
  const { http } = useServices();
  const message = useDraft(`message/${helpRequestId}`, async ({ idempotencyKey, text }) => {
    onSent(await addMessage(http, helpRequestId, { idempotencyKey, text: text.trim() }));
  });
  const { draft } = message;
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.text.trim() !== '') void message.send();
      }}
    >
      <TextArea
        label={texts.messageLabel}
        hint={draft.isSent && !message.isBusy ? texts.messageFrozen : texts.messageHint}
        value={draft.text}
        onChange={message.setText}
        isReadOnly={draft.isSent}
        maxLength={textLengthMax}
      />
      {message.error && <Notice kind="bad">{message.error.message}</Notice>}
      <Button
        type="submit"
        kind="secondary"
        isBusy={message.isBusy}
        busyLabel={texts.messageSending}
      >
        {texts.messageSend}
      </Button>
    </form>
  );
}
