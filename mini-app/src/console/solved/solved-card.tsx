import { useState } from 'react';
import { DecisionButtons } from '#app/console/deciding/decision-buttons.tsx';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import {
  findCovered,
  type SolvedRequest,
  type SolvedRequestList,
} from '#shared/solved-requests.ts';
import { decline, share } from './requests.ts';
import { texts } from './texts.ts';

interface SolvedCardProps {
  solved: SolvedRequest;
  onDecided: (list: SolvedRequestList) => void;
}

/** One that waits: question and answer are put into words for everybody before they are shared. */
export function SolvedCard({ solved, onDecided }: SolvedCardProps) {
  const { http } = useServices();
  const { helpRequestId: id, code, villageName, tutorialTitle, step, solvedAt } = solved;
  const [question, setQuestion] = useState(solved.question);
  const [text, setText] = useState(solved.text);
  const [isChecked, setChecked] = useState(false);
  const problems = {
    question: problemOf(question, texts.questionMissing),
    text: problemOf(text, texts.answerMissing),
  };
  const yes = useAction(async () => {
    onDecided(await share(http, id, { question: question.trim(), text: text.trim() }));
  });
  const no = useAction(async () => onDecided(await decline(http, id)));
  const error = yes.error ?? no.error;
  return (
    <li className="card">
      <form
        className="stack stack-tight"
        aria-label={texts.from(code, villageName)}
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!problems.question && !problems.text && !no.isBusy) void yes.run();
        }}
      >
        <p>
          <strong>{texts.from(code, villageName)}</strong> ·{' '}
          <time dateTime={solvedAt}>{sayMoment(solvedAt)}</time>
        </p>
        {tutorialTitle !== null && <p className="soft">{texts.place(tutorialTitle, step)}</p>}
        <TextArea
          label={texts.question}
          hint={texts.questionHint}
          rows={3}
          value={question}
          onChange={setQuestion}
          maxLength={300}
          problem={isChecked ? problems.question : undefined}
        />
        <TextArea
          label={texts.answer}
          hint={texts.answerHint}
          rows={5}
          value={text}
          onChange={setText}
          maxLength={600}
          problem={isChecked ? problems.text : undefined}
        />
        {error && <Notice kind="bad">{error.message}</Notice>}
        <DecisionButtons
          yes={{ action: yes, label: texts.share, busyLabel: texts.sharing }}
          no={{ action: no, label: texts.decline, busyLabel: texts.declining }}
        />
      </form>
    </li>
  );
}

function problemOf(words: string, missing: string): string | undefined {
  if (words.trim() === '') return missing;
  const covered = findCovered(words);
  return covered === undefined ? undefined : texts.covered(covered);
}
