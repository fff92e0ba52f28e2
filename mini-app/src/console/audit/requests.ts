import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { AuditOptions, AuditPage, type AuditQuery } from '#shared/audit.ts';

const path = '/api/staff/audit';

export type AuditFilter = Pick<AuditQuery, 'areaId' | 'personId' | 'kind'>;

export function useAuditOptions(): Load<AuditOptions> {
  return useLoad('audit-options', (http, signal) =>
    http.get(`${path}/options`, AuditOptions, { signal }),
  );
}

/** The newest page. */
export function useAudit(filter: AuditFilter): Load<AuditPage> {
  return useLoad(`audit/${JSON.stringify(filter)}`, (http, signal) =>
    http.get(path, AuditPage, { query: { ...filter }, signal }),
  );
}

export function getOlder(
  http: HttpClient,
  filter: AuditFilter,
  cursor: string,
): Promise<AuditPage> {
  return http.get(path, AuditPage, { query: { ...filter, cursor } });
}
