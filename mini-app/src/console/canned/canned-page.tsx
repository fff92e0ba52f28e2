import { useEffect } from 'react';
import { Button } from '#app/ui/button.tsx';
import { CannedRow } from '#app/ui/canned/canned-row.tsx';
import { CannedDialogs, useOpenCanned } from '#app/ui/canned/open-canned.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useCannedAnswers } from './requests.ts';
import { texts } from './texts.ts';
import './canned.css';

const path = '/api/staff/canned-answers';

/** The commune's ready-made answers: what its teams need again and again. */
export function CannedPage({ areaName }: { areaName: string }) {
  const list = useCannedAnswers();
  const canned = useOpenCanned();
  const { isSaved, show } = canned;
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
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
      <CannedDialogs path={path} canned={canned} onChanged={list.reload} />
    </div>
  );
}
