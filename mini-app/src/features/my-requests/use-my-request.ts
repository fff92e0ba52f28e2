import { type Load, useLoad } from '#app/lib/use-load.ts';
import { OwnHelpRequest } from '#shared/request-audience.ts';
import { pathOf } from './requests.ts';

const pollMs = 4_000;

export function useMyRequest(id: string): Load<OwnHelpRequest> {
  return useLoad(
    `my-request/${id}`,
    (http, signal) => http.get(pathOf(id), OwnHelpRequest, { signal }),
    { pollMs, keep: true },
  );
}
