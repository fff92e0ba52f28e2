import { useEffect, useRef } from 'react';
import { Faces } from '#app/ui/faces.tsx';
import type { LongTask } from '#shared/long-tasks.ts';
import { useLongTask } from './requests.ts';
import { isOpen, TaskView } from './task-view.tsx';
import './long-tasks.css';

interface LongTaskProgressProps {
  taskId: string;
  /** Called once, when it is done, failed or stopped. */
  onEnd?: (task: LongTask) => void;
}

/** One piece of long work where somebody asked for it; who leaves finds it again among the running work. */
export function LongTaskProgress({ taskId, onEnd }: LongTaskProgressProps) {
  const load = useLongTask(taskId);
  const ended = useRef<string>(undefined);
  const task = load.state.kind === 'ready' ? load.state.value : undefined;
  useEffect(() => {
    if (task === undefined || isOpen(task) || ended.current === task.id) return;
    ended.current = task.id;
    onEnd?.(task);
  }, [task, onEnd]);
  return (
    <Faces load={load} ready={(shown) => <TaskView task={shown} onChanged={load.replace} />} />
  );
}
