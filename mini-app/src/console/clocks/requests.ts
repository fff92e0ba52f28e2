import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  type CalendarException,
  ClockPreview,
  ClockRules,
  type ClockRulesChange,
} from '#shared/clocks.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';

/** Without an area the officer's own commune. */
export function useClockRules(areaId: string | undefined): Load<ClockRules> {
  return useLoad(`clock-rules/${areaId ?? ''}`, (http, signal) =>
    http.get('/api/staff/clocks', ClockRules, { query: { areaId }, signal }),
  );
}

/** `version` changes with the rules, so that the preview is asked for anew. */
export function useClockPreview(
  areaId: string,
  kind: HelpRequestKind,
  version: string,
): Load<ClockPreview> {
  return useLoad(`clock-preview/${areaId}/${kind}/${version}`, (http, signal) =>
    http.get(`${pathOf(areaId)}/preview`, ClockPreview, { query: { kind }, signal }),
  );
}

export function changeRules(
  http: HttpClient,
  areaId: string,
  change: ClockRulesChange,
): Promise<ClockRules> {
  return http.put(pathOf(areaId), change, ClockRules);
}

export function saveException(
  http: HttpClient,
  areaId: string,
  exception: CalendarException,
): Promise<ClockRules> {
  return http.put(`${pathOf(areaId)}/exceptions/${exception.id}`, exception, ClockRules);
}

export function dropException(http: HttpClient, areaId: string, id: string): Promise<void> {
  return http.command('DELETE', `${pathOf(areaId)}/exceptions/${encodeURIComponent(id)}`);
}

function pathOf(areaId: string): string {
  return `/api/staff/clocks/${encodeURIComponent(areaId)}`;
}
