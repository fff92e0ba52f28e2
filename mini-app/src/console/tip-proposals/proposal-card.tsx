import { useState } from 'react';
import { DecisionButtons } from '#app/console/deciding/decision-buttons.tsx';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { TipProposal } from '#shared/tips.ts';
import { decline, publish } from './requests.ts';
import { texts } from './texts.ts';

interface ProposalCardProps {
  proposal: TipProposal;
  onDecided: () => void;
}

/** One that waits: its words may be changed before they are made public. */
export function ProposalCard({ proposal, onDecided }: ProposalCardProps) {
  const { http } = useServices();
  const [text, setText] = useState(proposal.text);
  const [question, setQuestion] = useState(proposal.question ?? '');
  const [isMissing, setMissing] = useState(false);
  const { id, code, proposedBy, villageName, tutorialTitle, step, at, publishedText } = proposal;
  const yes = useAction(async () => {
    await publish(http, id, { text: text.trim(), question: question.trim() || null });
    onDecided();
  });
  const no = useAction(async () => {
    await decline(http, id);
    onDecided();
  });
  const error = yes.error ?? no.error;
  return (
    <li className="card">
      <form
        className="stack stack-tight"
        aria-label={texts.from(code, proposedBy, villageName)}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(text.trim() === '');
          if (text.trim() !== '' && !no.isBusy) void yes.run();
        }}
      >
        <p>
          <strong>{texts.from(code, proposedBy, villageName)}</strong> ·{' '}
          <time dateTime={at}>{sayMoment(at)}</time>
        </p>
        <p className="soft">
          {tutorialTitle === null ? texts.noPlace : texts.place(tutorialTitle, step)}
        </p>
        {publishedText !== null && (
          <div className="notice notice-warning">
            <p>{texts.replaces}</p>
            <p>“{publishedText}”</p>
          </div>
        )}
        <TextArea
          label={texts.textLabel}
          hint={texts.textHint}
          rows={4}
          value={text}
          onChange={setText}
          maxLength={600}
          problem={isMissing ? texts.textMissing : undefined}
        />
        {proposal.question === null ? (
          <p className="soft">{texts.noQuestion}</p>
        ) : (
          <TextArea
            label={texts.questionLabel}
            rows={2}
            value={question}
            onChange={setQuestion}
            maxLength={300}
          />
        )}
        {error && <Notice kind="bad">{error.message}</Notice>}
        <DecisionButtons
          yes={{ action: yes, label: texts.publish, busyLabel: texts.publishing }}
          no={{ action: no, label: texts.decline, busyLabel: texts.declining }}
        />
      </form>
    </li>
  );
}
