import { useState } from 'react';
import { saveFile } from '#app/console/save-file.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { LongTask } from '#shared/long-tasks.ts';
import { cancelTask, fetchTaskFile } from './requests.ts';
import { TaskProblems } from './task-problems.tsx';
import { texts } from './texts.ts';

export function isOpen({ state }: LongTask): boolean {
  return state === 'queued' || state === 'running';
}

/** How far a task is, what came of it, its file, and a way to stop it. */
export function TaskView({ task, onChanged }: { task: LongTask; onChanged(task: LongTask): void }) {
  const { http } = useServices();
  const [isAsking, setAsking] = useState(false);
  const fetched = useAction(async (name: string) => {
    saveFile(await fetchTaskFile(http, task.id), name);
  });
  const stop = useAction(async () => {
    onChanged(await cancelTask(http, task.id));
    setAsking(false);
  });
  const { fileName } = task;
  return (
    <div className="stack stack-tight">
      <p role="status">
        <strong>{task.isBeingCancelled ? texts.stopping : texts.states[task.state]}</strong>
        {isOpen(task) && task.done > 0 && <> · {texts.far(task.done, task.total)}</>}
      </p>
      {isOpen(task) && (
        <progress
          className="long-task-bar"
          aria-label={texts.kinds[task.kind]}
          {...(task.total === null ? {} : { max: Math.max(1, task.total), value: task.done })}
        />
      )}
      {task.summary.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <TaskProblems task={task} />
      {fileName !== null && (
        <div className="long-task-actions">
          <Button
            kind="secondary"
            isBusy={fetched.isBusy}
            busyLabel={texts.fetching}
            onClick={() => void fetched.run(fileName)}
          >
            {texts.fetch(fileName)}
          </Button>
        </div>
      )}
      {fetched.error && <Notice kind="bad">{fetched.error.message}</Notice>}
      {isOpen(task) && !task.isBeingCancelled && (
        <div className="long-task-actions">
          <Button kind="secondary" onClick={() => setAsking(true)}>
            {texts.stop}
          </Button>
        </div>
      )}
      {isAsking && isOpen(task) && (
        <Dialog title={texts.stopTitle} onClose={() => setAsking(false)}>
          <p>{texts.stopWhat}</p>
          {stop.error && <Notice kind="bad">{stop.error.message}</Notice>}
          <Button isBusy={stop.isBusy} busyLabel={texts.stopping} onClick={() => void stop.run()}>
            {texts.stop}
          </Button>
          <Button kind="secondary" onClick={() => setAsking(false)}>
            {texts.goOn}
          </Button>
        </Dialog>
      )}
    </div>
  );
}
