import { useServices } from '#app/lib/services.tsx';
import { answerTexts } from '#app/ui/answer-texts.ts';
import { MessageBox } from '#app/ui/message-box.tsx';
import { answer } from './requests.ts';
import type { TeamActionProps } from './team-action.ts';

/** A member answers a request of their team, with photos where words do not do. */
export function TeamAnswerForm({ request, onChanged }: TeamActionProps) {
  const { http } = useServices();
  return (
    <MessageBox
      name={`answer/${request.id}`}
      label={answerTexts.label}
      hint={answerTexts.hint}
      send={answerTexts.send}
      sent={answerTexts.sent}
      kind="primary"
      needsWords
      hasVoice={false}
      uploadPath="/api/team/attachments"
      post={async ({ draft, text, attachmentIds }) => {
        const words = {
          idempotencyKey: draft.idempotencyKey,
          text,
          ...(attachmentIds.length === 0 ? {} : { attachmentIds }),
        };
        onChanged(await answer(http, request.id, words));
      }}
    />
  );
}
