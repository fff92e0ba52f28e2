import { useEffect } from 'react';
import { sayMoment } from '#app/lib/time-words.ts';
import { Faces } from '#app/ui/faces.tsx';
import { useLongTasks } from './requests.ts';
import { TaskView } from './task-view.tsx';
import { texts } from './texts.ts';
import './long-tasks.css';

/** All long work of the area, the newest first. */
export function LongTasksPage({ areaName }: { areaName: string }) {
  const list = useLongTasks();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <div>
        <h1>{texts.title}</h1>
        <p className="soft">{texts.what}</p>
      </div>
      <Faces
        load={list}
        isEmpty={({ tasks }) => tasks.length === 0}
        empty={<p>{texts.none}</p>}
        ready={({ tasks }) => (
          <ul className="rows long-tasks">
            {tasks.map((task) => (
              <li key={task.id} className="card stack stack-tight">
                <h2>
                  {texts.kinds[task.kind]}
                  {task.title !== '' && `: ${task.title}`}
                </h2>
                <p className="soft">
                  <time dateTime={task.createdAt}>{sayMoment(task.createdAt)}</time>
                  {task.createdByName !== null && ` · ${texts.by(task.createdByName)}`}
                </p>
                <TaskView task={task} onChanged={list.reload} />
              </li>
            ))}
          </ul>
        )}
      />
    </div>
  );
}
