import { useServices } from '#app/lib/services.tsx';
import { MessageBox } from '#app/ui/message-box.tsx';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import { draftName, sendWriting } from './send-to-request.ts';
import { texts } from './texts.ts';

interface MessageFormProps {
  helpRequestId: string;
  isPrivate: boolean;
  onSent: (request: HelpRequestDetail) => void;
}

/** Words, photos or a voice note that the resident adds to what they asked. */
export function MessageForm({ helpRequestId, isPrivate, onSent }: MessageFormProps) {
  const services = useServices();
  return (
    <MessageBox
      name={draftName('message', helpRequestId)}
      label={isPrivate ? texts.privateMessageLabel : texts.messageLabel}
      hint={texts.messageHint}
      send={texts.messageSend}
      kind="secondary"
      needsWords={false}
      hasVoice
      uploadPath="/api/attachments"
      post={async ({ draft, attachmentIds }) => {
        onSent(await sendWriting(services, 'message', helpRequestId, draft, attachmentIds));
      }}
    />
  );
}
