import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { LongTask, LongTaskList } from '#shared/long-tasks.ts';

/** People watch the bar move. */
const pollMs = 2_000;
const listPollMs = 5_000;
const path = '/api/staff/long-tasks';
const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`;

export function useLongTask(id: string): Load<LongTask> {
  return useLoad(`long-task ${id}`, (http, signal) => http.get(pathOf(id), LongTask, { signal }), {
    pollMs,
  });
}

export function useLongTasks(): Load<LongTaskList> {
  return useLoad('long-tasks', (http, signal) => http.get(path, LongTaskList, { signal }), {
    pollMs: listPollMs,
  });
}

export function cancelTask(http: HttpClient, id: string): Promise<LongTask> {
  return http.post(`${pathOf(id)}/cancel`, {}, LongTask);
}

export function fetchTaskFile(http: HttpClient, id: string): Promise<Blob> {
  return http.download(`${pathOf(id)}/file`);
}
