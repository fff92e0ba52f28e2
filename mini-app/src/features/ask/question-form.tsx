import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSettled } from '#app/lib/use-settled.ts';
import { attachTexts } from '#app/ui/attach/attach-texts.ts';
import { type CountFileWork, useFileWork } from '#app/ui/attach/use-file-work.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DraftNotices } from '#app/ui/draft-notices.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Part } from '#app/ui/part.tsx';
import type { Subject } from './draft-names.ts';
import { findMissing } from './missing-words.ts';
import { texts } from './texts.ts';
import type { Question } from './use-question.ts';
import '#app/ui/attach/fold.css';

// The two taps work without these; they are fetched once the screen stands.
const loadExtras = async () => (await import('./ask-extras.tsx')).AskExtras;
const loadConsentSheet = async () => (await import('./consent-sheet.tsx')).ConsentSheet;
const loadSimilar = async () => (await import('./similar-questions.tsx')).SimilarQuestions;

interface QuestionFormProps {
  subject: Subject;
  question: Question;
  /** Where the words are written. */
  words: ReactNode;
  /** What must be asked comes before the words, or after them where words are only extra. */
  wordsComeFirst: boolean;
}

/** The sending of a question: one big button, the words, and everything optional folded away. */
export function QuestionForm({ subject, question, words, wordsComeFirst }: QuestionFormProps) {
  const { draft, isBusy, error } = question;
  const [missing, setMissing] = useState<{ words: string }>();
  const work = useFileWork();
  const told = useRef<HTMLDivElement>(null);
  const text = useSettled(draft.text.trim());
  const send = () => {
    const found = work.isGoingOn() ? attachTexts.notReady : findMissing(subject, draft);
    setMissing(found === undefined ? undefined : { words: found });
    if (found === undefined) void question.send();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change the missing thing may be there.
  useEffect(() => setMissing(undefined), [draft]);
  // Whoever pressed the lower button must see what is missing above.
  useEffect(() => {
    if (missing) told.current?.scrollIntoView?.({ block: 'center' });
  }, [missing]);
  return (
    <>
      {wordsComeFirst && words}
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
      {missing && (
        <div ref={told}>
          <Notice kind="bad">{missing.words}</Notice>
        </div>
      )}
      <Button kind="help" isBig isBusy={isBusy} busyLabel={texts.sending} onClick={send}>
        {error && draft.isSent ? texts.sendAgain : texts.send}
      </Button>
      {question.isWaiting && (
        <Button kind="quiet" onClick={question.drop}>
          {texts.unsentDrop}
        </Button>
      )}
      {!wordsComeFirst && words}
      {!draft.isSent && <Folded question={question} count={work.count} send={send} />}
      {!draft.isSent && text.length > 3 && <Part load={loadSimilar} props={{ text }} />}
      {question.isConsentDue && (
        <Part
          load={loadConsentSheet}
          props={{ onGiven: () => void question.send(), onRefused: question.takeBack }}
        />
      )}
    </>
  );
}

interface FoldedProps {
  question: Question;
  count: CountFileWork;
  send: () => void;
}

function Folded({ question, count, send }: FoldedProps) {
  const { files, wishes } = question.draft;
  const isUsed = files.length > 0 || wishes.forWhom !== undefined || wishes.reachBy !== 'zalo';
  const [isOpen, setOpen] = useState(isUsed);
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.more}</summary>
      {isOpen && (
        <div className="stack">
          <Part load={loadExtras} props={{ question, count }} />
          <Button kind="help" isBusy={question.isBusy} busyLabel={texts.sending} onClick={send}>
            {texts.sendWithAll}
          </Button>
        </div>
      )}
    </details>
  );
}
