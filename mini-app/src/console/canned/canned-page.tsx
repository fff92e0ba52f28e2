import { useEffect, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { CannedDialog } from '#app/ui/canned/canned-dialog.tsx';
import { CannedRow } from '#app/ui/canned/canned-row.tsx';
import { RetireDialog } from '#app/ui/canned/retire-dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { useCannedAnswers } from './requests.ts';
import { texts } from './texts.ts';
import './canned.css';

const path = '/api/staff/canned-answers';

type Open = { kind: 'new' } | { kind: 'edit' | 'retire'; answer: CannedAnswer };

/** The commune's ready-made answers: what its teams need again and again. */
export function CannedPage({ areaName }: { areaName: string }) {
  const list = useCannedAnswers();
  const [open, setOpen] = useState<Open>();
  const [isSaved, setSaved] = useState(false);
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  const close = () => setOpen(undefined);
  const show = (next: Open) => {
    setSaved(false);
    setOpen(next);
  };
  return (
    <div className="register stack">
      <div className="register-head">
        <div>
          <h1>{texts.title}</h1>
          <p className="soft canned-what">{texts.what}</p>
        </div>
        <div className="register-download">
          <Button onClick={() => show({ kind: 'new' })}>{texts.add}</Button>
        </div>
      </div>
      {isSaved && <Notice>{texts.saved}</Notice>}
      <Faces
        load={list}
        isEmpty={({ cannedAnswers }) => cannedAnswers.length === 0}
        empty={<p>{texts.none}</p>}
        ready={({ cannedAnswers }) => (
          <ul className="rows canned-rows">
            {cannedAnswers.map((answer) => (
              <CannedRow
                key={answer.id}
                answer={answer}
                onEdit={() => show({ kind: 'edit', answer })}
                onRetire={() => show({ kind: 'retire', answer })}
              />
            ))}
          </ul>
        )}
      />
      {(open?.kind === 'new' || open?.kind === 'edit') && (
        <CannedDialog
          path={path}
          answer={open.kind === 'edit' ? open.answer : undefined}
          onClose={close}
          onChanged={list.reload}
          onSaved={() => {
            close();
            setSaved(true);
            list.reload();
          }}
        />
      )}
      {open?.kind === 'retire' && (
        <RetireDialog path={path} answer={open.answer} onClose={close} onRetired={list.reload} />
      )}
    </div>
  );
}
