import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { TextArea } from '#app/ui/field.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { textLengthMax } from '#shared/help-requests.ts';
import type { Subject } from './draft-names.ts';
import { QuestionForm } from './question-form.tsx';
import { texts } from './texts.ts';
import { useQuestion } from './use-question.ts';

interface QuestionScreenProps {
  /** Shows what may already answer the words typed so far. */
  likely: (text: string) => ReactNode;
}

const subject: Subject = { kind: 'free' };

export function QuestionScreen({ likely }: QuestionScreenProps) {
  const question = useQuestion(subject);
  const brought = wordsBrought(useLocation().state);
  const { draft, setText } = question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the screen opens.
  useEffect(() => {
    if (brought !== undefined && draft.text === '') setText(brought);
  }, []);
  return (
    <Screen title={texts.questionTitle} backTo="/">
      <QuestionForm
        subject={subject}
        question={question}
        wordsComeFirst
        words={
          <TextArea
            label={texts.questionLabel}
            hint={draft.isSent ? texts.frozen : texts.questionHint}
            value={draft.text}
            onChange={setText}
            isReadOnly={draft.isSent}
            maxLength={textLengthMax}
          />
        }
      />
      {!draft.isSent && likely(draft.text)}
    </Screen>
  );
}

/** Words typed into the search box that led here. */
function wordsBrought(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('question' in state)) return undefined;
  return typeof state.question === 'string' ? state.question : undefined;
}
