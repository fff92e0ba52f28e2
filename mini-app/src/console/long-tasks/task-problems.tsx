import type { LongTask } from '#shared/long-tasks.ts';
import { texts } from './texts.ts';

/** Rows that were not taken, each with its sentence. */
export function TaskProblems({ task }: { task: LongTask }) {
  if (task.problemCount === 0) return null;
  const others = task.problemCount - task.problems.length;
  return (
    <details className="long-task-problems" open>
      <summary>{texts.problems(task.problemCount)}</summary>
      <ul>
        {task.problems.map(({ row, field, message }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, and rows may have several sentences.
          <li key={at}>
            {[row === null ? null : texts.row(row), field].filter(Boolean).join(', ')}
            {(row !== null || field !== null) && ': '}
            {message}
          </li>
        ))}
      </ul>
      {others > 0 && <p className="soft">{texts.moreProblems(others)}</p>}
    </details>
  );
}
