import { useState } from 'react';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { type Action, useAction } from '#app/lib/use-action.ts';
import type { GroupWork } from '#shared/keeping.ts';
import { askGroupWork } from './requests.ts';

type Unkeyed<Work> = Work extends unknown ? Omit<Work, 'idempotencyKey'> : never;
export type WantedGroupWork = Unkeyed<GroupWork>;

/** Has a worker do something about a village's groups; gives the task to watch. */
export function useGroupWork(villageId: string): {
  ask: Action<[WantedGroupWork]>;
  taskId: string | undefined;
} {
  const { http } = useServices();
  const [taskId, setTaskId] = useState<string>();
  const ask = useAction(async (wanted: WantedGroupWork) => {
    const work = { ...wanted, idempotencyKey: newIdempotencyKey() } as GroupWork;
    setTaskId((await askGroupWork(http, villageId, work)).taskId);
  });
  return { ask, taskId };
}
