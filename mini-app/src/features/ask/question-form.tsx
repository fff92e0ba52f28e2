import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSettled } from '#app/lib/use-settled.ts';
import { attachTexts } from '#app/ui/attach/attach-texts.ts';
import { type CountFileWork, useFileWork } from '#app/ui/attach/use-file-work.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DraftNotices } from '#app/ui/draft-notices.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Part } from '#app/ui/part.tsx';
import { textLengthMax } from '#shared/help-requests.ts';
import type { Subject } from './draft-names.ts';
import type { Missing } from './missing-field.ts';
import { findMissing } from './missing-words.ts';
import { texts } from './texts.ts';
import { unsentTexts } from './unsent-texts.ts';
import type { Question } from './use-question.ts';
import '#app/ui/attach/fold.css';

// The two taps work without these; they are fetched once the screen stands.
const loadExtras = async () => (await import('./ask-extras.tsx')).AskExtras;
const loadConsentSheet = async () => (await import('./consent-sheet.tsx')).ConsentSheet;
const loadSimilar = async () => (await import('./similar-questions.tsx')).SimilarQuestions;

interface QuestionFormProps {
  subject: Subject;
  question: Question;
  label: string;
  hint: string;
  /** Other words that may be put there. */
  offer?: ReactNode;
  /** What must be asked comes before the words, or after them where words are only extra. */
  wordsComeFirst: boolean;
  /** What may already answer the words typed so far. */
  likely?: ReactNode;
}

/** The sending of a question: one big button, the words, and everything optional folded away. */
export function QuestionForm(props: QuestionFormProps) {
  const { subject, question, wordsComeFirst } = props;
  const { draft, isBusy, error } = question;
  const [missing, setMissing] = useState<Missing>();
  const [isUnready, setUnready] = useState(false);
  const work = useFileWork();
  const form = useRef<HTMLDivElement>(null);
  const unready = useRef<HTMLDivElement>(null);
  const text = useSettled(draft.text.trim());
  const send = () => {
    const isUnfinished = work.isGoingOn();
    const found = isUnfinished ? undefined : findMissing(subject, draft);
    setUnready(isUnfinished);
    setMissing(found);
    if (!isUnfinished && !found) void question.send();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change the missing thing may be there.
  useEffect(() => {
    setMissing(undefined);
    setUnready(false);
  }, [draft]);
  // Whoever pressed a button far away is brought to what is missing.
  useEffect(() => {
    const field = missing && form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const control = field?.querySelector<HTMLElement>('button') ?? field;
    control?.focus();
    control?.scrollIntoView?.({ block: 'center' });
  }, [missing]);
  useEffect(() => {
    if (isUnready) unready.current?.scrollIntoView?.({ block: 'center' });
  }, [isUnready]);
  const words = (
    <TextArea
      label={props.label}
      hint={draft.isSent ? texts.frozen : props.hint}
      value={draft.text}
      onChange={question.setText}
      isReadOnly={draft.isSent}
      maxLength={textLengthMax}
      problem={missing?.field === 'words' ? missing.words : undefined}
    />
  );
  return (
    <div className="stack" ref={form}>
      {wordsComeFirst && words}
      {props.offer}
      <DraftNotices
        sending={question}
        sentElsewhere={(id) => (
          <Notice>
            <p>{texts.sentElsewhere}</p>
            <LinkButton kind="quiet" to={`/help-requests/${id}`}>
              {texts.seeSent}
            </LinkButton>
          </Notice>
        )}
      />
      {isUnready && (
        <div ref={unready}>
          <Notice kind="bad">{attachTexts.notReady}</Notice>
        </div>
      )}
      <Button kind="help" isBig isBusy={isBusy} busyLabel={texts.sending} onClick={send}>
        {error && draft.isSent ? texts.sendAgain : texts.send}
      </Button>
      {question.isWaiting && (
        <Button kind="quiet" onClick={question.drop}>
          {unsentTexts.unsentDrop}
        </Button>
      )}
      {!wordsComeFirst && words}
      {!draft.isSent && text.length > 3 && <Part load={loadSimilar} props={{ text }} />}
      {!draft.isSent && props.likely}
      {!draft.isSent && (
        <Folded question={question} count={work.count} missing={missing} send={send} />
      )}
      {question.isConsentDue && (
        <Part
          load={loadConsentSheet}
          props={{ onGiven: () => void question.send(), onRefused: question.takeBack }}
        />
      )}
    </div>
  );
}

interface FoldedProps {
  question: Question;
  count: CountFileWork;
  missing: Missing | undefined;
  send: () => void;
}

function Folded({ question, count, missing, send }: FoldedProps) {
  const { files, wishes } = question.draft;
  const isForOthers = wishes.forWhom !== undefined || wishes.newPerson !== undefined;
  const isUsed = files.length > 0 || isForOthers || wishes.reachBy !== 'zalo';
  const [isOpened, setOpen] = useState(isUsed);
  const isOpen = isOpened || (missing !== undefined && missing.field !== 'words');
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.more}</summary>
      {isOpen && (
        <div className="stack">
          <Part load={loadExtras} props={{ question, count, missing }} />
          <Button kind="help" isBusy={question.isBusy} busyLabel={texts.sending} onClick={send}>
            {texts.sendWithAll}
          </Button>
        </div>
      )}
    </details>
  );
}
