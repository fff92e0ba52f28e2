import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { Button } from '#app/ui/button.tsx';
import { Screen } from '#app/ui/screen.tsx';
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
  // Which of two questions is asked is the person's choice; the other one stays at hand.
  const [other, setOther] = useState(brought);
  const isOffered = !draft.isSent && other !== undefined && other !== draft.text.trim();
  const swap = () => {
    const before = draft.text.trim();
    setText(other ?? '');
    setOther(before === '' ? brought : before);
  };
  return (
    <Screen title={texts.questionTitle} backTo="/">
      <QuestionForm
        subject={subject}
        question={question}
        wordsComeFirst
        label={texts.questionLabel}
        hint={texts.questionHint}
        offer={
          isOffered && (
            <Button kind="quiet" onClick={swap}>
              {other === brought ? texts.takeSearched(other) : texts.takeOlder(other)}
            </Button>
          )
        }
        likely={likely(draft.text)}
      />
    </Screen>
  );
}

/** Words typed into the search box that led here. */
function wordsBrought(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('question' in state)) return undefined;
  return typeof state.question === 'string' ? state.question : undefined;
}
