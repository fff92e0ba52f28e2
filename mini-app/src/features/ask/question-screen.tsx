import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { textLengthMax } from '#shared/help-requests.ts';
import { texts } from './texts.ts';
import { useQuestion } from './use-question.ts';

interface QuestionScreenProps {
  /** Shows what may already answer the words typed so far. */
  likely: (text: string) => ReactNode;
}

export function QuestionScreen({ likely }: QuestionScreenProps) {
  const question = useQuestion({ kind: 'free' });
  const [isMissing, setMissing] = useState(false);
  const brought = wordsBrought(useLocation().state);
  const { draft, setText } = question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the screen opens.
  useEffect(() => {
    if (brought !== undefined && draft.text === '') setText(brought);
  }, []);
  const send = () => {
    setMissing(draft.text.trim() === '');
    if (draft.text.trim() !== '') void question.send();
  };
  return (
    <Screen title={texts.questionTitle} backTo="/">
      <TextArea
        label={texts.questionLabel}
        hint={draft.isSent ? texts.frozen : texts.questionHint}
        value={draft.text}
        onChange={setText}
        isReadOnly={draft.isSent}
        maxLength={textLengthMax}
      />
      {isMissing && <Notice kind="bad">{texts.questionMissing}</Notice>}
      {question.error && <Notice kind="bad">{question.error.message}</Notice>}
      <Button kind="help" isBig isBusy={question.isBusy} busyLabel={texts.sending} onClick={send}>
        {question.error ? texts.sendAgain : texts.send}
      </Button>
      {!draft.isSent && likely(draft.text)}
    </Screen>
  );
}

/** Words typed into the search box that led here. */
function wordsBrought(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('question' in state)) return undefined;
  return typeof state.question === 'string' ? state.question : undefined;
}
