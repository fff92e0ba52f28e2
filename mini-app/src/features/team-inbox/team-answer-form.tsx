import { useServices } from '#app/lib/services.tsx';
import { answerTexts } from '#app/ui/answer-texts.ts';
import { MessageBox } from '#app/ui/message-box.tsx';
import { CannedAid } from './canned-aid.tsx';
import { checkStillFits } from './still-fits.ts';
import type { TeamActionProps } from './team-actions.tsx';
import { sendTeamWriting, writingName } from './team-writing.ts';
import { useTeam } from './use-team.ts';

interface TeamAnswerFormProps extends TeamActionProps {
  /** There was an answer already, and something else is the next thing to do. */
  isMore?: boolean;
}

/** A member answers a request of their team, with photos and a canned answer's pictures where words do not do. */
export function TeamAnswerForm({ request, onChanged, isMore = false }: TeamAnswerFormProps) {
  const services = useServices();
  const { tell } = useTeam();
  const name = writingName('answer', request.id);
  return (
    <MessageBox
      name={name}
      label={answerTexts.label}
      hint={answerTexts.hint}
      send={answerTexts.send}
      kind={isMore ? 'secondary' : 'primary'}
      needsWords
      hasVoice
      uploadPath="/api/team/attachments"
      stillFits={(draft) => checkStillFits(services.http, 'answer', request.id, draft)}
      aids={<CannedAid draftName={name} />}
      post={async ({ draft, attachmentIds }) => {
        const changed = await sendTeamWriting(services, 'answer', request.id, draft, attachmentIds);
        onChanged(changed);
        tell({ helpRequestId: request.id, state: changed.state, words: answerTexts.sent });
      }}
    />
  );
}
