import { useEffect, useRef, useState } from 'react';
import type { Action } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { NewTip } from '#shared/tips.ts';
import { texts } from './texts.ts';

interface TipFormProps {
  /** What stands there at first: the answer and its question, or the tip as it is. */
  start: { text: string; question: string };
  mayShareQuestion: boolean;
  publish: Action<[NewTip]>;
  onCancel: () => void;
}

export function TipForm({ start, mayShareQuestion, publish, onCancel }: TipFormProps) {
  const [text, setText] = useState(start.text);
  const [question, setQuestion] = useState(mayShareQuestion ? start.question : '');
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = () => {
    const words = { text: text.trim(), question: question.trim() || null };
    setMissing(words.text === '');
    if (words.text !== '') void publish.run(words);
  };
  return (
    <form
      ref={form}
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="notice notice-warning">{texts.tipWarning}</p>
      {mayShareQuestion ? (
        <TextArea
          label={texts.tipQuestion}
          value={question}
          onChange={setQuestion}
          maxLength={300}
        />
      ) : (
        <p className="soft">{texts.tipNoQuestion}</p>
      )}
      <TextArea label={texts.tipText} rows={5} value={text} onChange={setText} maxLength={600} />
      {isMissing && <Notice kind="bad">{texts.tipMissing}</Notice>}
      {publish.error && <Notice kind="bad">{publish.error.message}</Notice>}
      <Button type="submit" isBusy={publish.isBusy} busyLabel={texts.tipPublishing}>
        {texts.tipPublish}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {texts.tipCancel}
      </Button>
    </form>
  );
}
