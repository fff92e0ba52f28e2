import { useState } from 'react';
import { LongTaskProgress } from '#app/console/long-tasks/long-task-progress.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ImportReport } from '#shared/imports.ts';
import { Remarks } from './remarks.tsx';
import { applyImport, useImport } from './requests.ts';
import { texts } from './texts.ts';

/** A file that is being looked through, and then what was found. */
export function ImportCheck({ taskId }: { taskId: string }) {
  const [isOver, setOver] = useState(false);
  return (
    <section className="stack" aria-labelledby="check">
      <h2 id="check">{texts.checking}</h2>
      {isOver ? (
        <Found id={taskId} />
      ) : (
        <LongTaskProgress taskId={taskId} onEnd={() => setOver(true)} />
      )}
    </section>
  );
}

function Found({ id }: { id: string }) {
  const load = useImport(id);
  return <Faces load={load} ready={(report) => <Report report={report} />} />;
}

function Report({ report }: { report: ImportReport }) {
  const { http } = useServices();
  const [applying, setApplying] = useState(report.appliedBy ?? undefined);
  const [cameToNothing, setCameToNothing] = useState(false);
  const apply = useAction(async () => {
    setApplying((await applyImport(http, report.id)).taskId);
    setCameToNothing(false);
  });
  const applyButton = (label: string) => (
    <div className="imports-acts">
      <Button isBusy={apply.isBusy} busyLabel={texts.applying} onClick={() => void apply.run()}>
        {label}
      </Button>
    </div>
  );
  if (report.state === 'failed') return <Notice kind="bad">{texts.failed}</Notice>;
  if (report.state === 'cancelled') return <Notice>{texts.cancelled}</Notice>;
  if (applying !== undefined) {
    return (
      <>
        <LongTaskProgress
          key={applying}
          taskId={applying}
          onEnd={({ state }) => setCameToNothing(state !== 'done')}
        />
        {cameToNothing && (
          <>
            <p>{texts.notApplied}</p>
            {apply.error && <Notice kind="bad">{apply.error.message}</Notice>}
            {applyButton(texts.applyAgain)}
          </>
        )}
      </>
    );
  }
  const { rows, added, changed, same, problems, problemCount, notes, noteCount } = report;
  const isRight = problemCount === 0;
  return (
    <>
      <h3>{texts.report(report.fileName)}</h3>
      {isRight && <p>{texts.counts(rows, added, changed, same)}</p>}
      {!isRight && (
        <>
          <Notice kind="bad">{texts.mustMend(problemCount)}</Notice>
          <p>{texts.mendThen}</p>
          {added + changed + same > 0 && <p>{texts.rightRows(added, changed, same)}</p>}
          <Remarks title={texts.problems} remarks={problems} count={problemCount} />
        </>
      )}
      {noteCount > 0 && <Remarks title={texts.notes} remarks={notes} count={noteCount} />}
      {isRight && !report.canApply && (
        <Notice>{added + changed === 0 ? texts.nothingNew : texts.dropped}</Notice>
      )}
      {apply.error && <Notice kind="bad">{apply.error.message}</Notice>}
      {report.canApply && applyButton(texts.apply)}
    </>
  );
}
