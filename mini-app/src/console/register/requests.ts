import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import type { NewAnswer, NewResolution } from '#shared/help-requests.ts';
import { AskedTask } from '#shared/keeping.ts';
import {
  type NewRegisterExport,
  type NewRegisterHandOver,
  type NewRegisterRequest,
  RegisterDetail,
  RegisterPage,
  type RegisterSearch,
} from '#shared/register.ts';
import { type NewTip, RequestTip } from '#shared/tips.ts';
import type { RegisterQuery } from './register-filter.ts';

const pagePollMs = 10_000;
const detailPollMs = 5_000;
const path = '/api/register/help-requests';

export function useRegister({ filter, page }: RegisterQuery): Load<RegisterPage> {
  return useLoad(
    `register/${JSON.stringify(filter)}/${page}`,
    (http, signal) =>
      http.post(`${path}/search`, { ...filter, page } satisfies RegisterSearch, RegisterPage, {
        signal,
      }),
    { pollMs: pagePollMs },
  );
}

export function useRegisterDetail(id: string): Load<RegisterDetail> {
  return useLoad(
    `register-detail/${id}`,
    (http, signal) => http.get(pathOf(id), RegisterDetail, { signal }),
    { pollMs: detailPollMs },
  );
}

export function downloadRegister(http: HttpClient, filter: RegisterQuery['filter']): Promise<Blob> {
  return http.download(`${path}.csv`, undefined, filter);
}

/** Gives the long task that writes the file. */
export async function askForExport(http: HttpClient, wanted: NewRegisterExport): Promise<string> {
  const { taskId } = await http.post('/api/register/exports', wanted, AskedTask);
  return taskId;
}

export function answer(http: HttpClient, id: string, body: NewAnswer): Promise<RegisterDetail> {
  return http.post(`${pathOf(id)}/answers`, body, RegisterDetail);
}

export function resolve(
  http: HttpClient,
  id: string,
  body: NewResolution,
): Promise<RegisterDetail> {
  return http.post(`${pathOf(id)}/resolve`, body, RegisterDetail);
}

export function handOver(
  http: HttpClient,
  id: string,
  body: NewRegisterHandOver,
): Promise<RegisterDetail> {
  return http.post(`${pathOf(id)}/hand-over`, body, RegisterDetail);
}

export function enterRequest(http: HttpClient, body: NewRegisterRequest): Promise<RegisterDetail> {
  return http.post(path, body, RegisterDetail);
}

export function useRequestTip(id: string): Load<RequestTip> {
  return useLoad(`request-tip/${id}`, (http, signal) =>
    http.get(tipPath(id), RequestTip, { signal }),
  );
}

/** Publishing again replaces the words. */
export function publishTip(http: HttpClient, id: string, body: NewTip): Promise<RequestTip> {
  return http.put(tipPath(id), body, RequestTip);
}

export function withdrawTip(http: HttpClient, id: string): Promise<void> {
  return http.command('DELETE', tipPath(id));
}

function tipPath(id: string): string {
  return `/api/register/${encodeURIComponent(id)}/tip`;
}

function pathOf(id: string): string {
  return `${path}/${encodeURIComponent(id)}`;
}
