import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { AnnouncementRecipientPage, AudienceCount } from '#shared/announcement-audience.ts';
import { AnnouncementFile } from '#shared/announcements.ts';
import {
  type AnnouncementDraft,
  type AnnouncementState,
  type AnnouncementTemplate,
  AnnouncementTemplateList,
  AnnouncingOptions,
  DeskAnnouncementDetail,
  DeskAnnouncementList,
  LoudspeakerScript,
  type QuietHours,
  QuietHoursList,
} from '#shared/announcing.ts';

const listPollMs = 20_000;
const restPollMs = 20_000;
const runningPollMs = 3_000;

const list = '/api/staff/announcements';
const announcing = '/api/staff/announcing';
const pathOf = (id: string) => `${list}/${encodeURIComponent(id)}`;

export function useDeskAnnouncements(state: AnnouncementState | ''): Load<DeskAnnouncementList> {
  return useLoad(
    `desk-announcements/${state}`,
    (http, signal) => http.get(list, DeskAnnouncementList, { query: { state }, signal }),
    { pollMs: listPollMs },
  );
}

export function fetchMoreAnnouncements(
  http: HttpClient,
  state: AnnouncementState | '',
  cursor: string,
): Promise<DeskAnnouncementList> {
  return http.get(list, DeskAnnouncementList, { query: { state, cursor } });
}

export function useAnnouncing(id: string, isRunning: boolean): Load<DeskAnnouncementDetail> {
  return useLoad(`desk-announcement/${id}`, (http, signal) => fetchDetail(http, id, signal), {
    pollMs: isRunning ? runningPollMs : restPollMs,
  });
}

export function fetchDetail(
  http: HttpClient,
  id: string,
  signal?: AbortSignal,
): Promise<DeskAnnouncementDetail> {
  return http.get(pathOf(id), DeskAnnouncementDetail, signal ? { signal } : {});
}

export function saveDraft(
  http: HttpClient,
  id: string,
  draft: AnnouncementDraft,
): Promise<DeskAnnouncementDetail> {
  return http.put(pathOf(id), draft, DeskAnnouncementDetail);
}

export function deleteDraft(http: HttpClient, id: string): Promise<void> {
  return http.command('DELETE', pathOf(id));
}

export type PlainAct = 'pause' | 'resume' | 'stop' | 'retry' | 'withdraw';

export function act(http: HttpClient, id: string, what: PlainAct): Promise<DeskAnnouncementDetail> {
  return http.post(`${pathOf(id)}/${what}`, {}, DeskAnnouncementDetail);
}

/** Hands in, or approves, what was on the screen in `revision`. */
export function decide(
  http: HttpClient,
  id: string,
  what: 'submit' | 'approve',
  revision: number,
): Promise<DeskAnnouncementDetail> {
  return http.post(`${pathOf(id)}/${what}`, { revision }, DeskAnnouncementDetail);
}

export function sendBack(
  http: HttpClient,
  id: string,
  reason: string,
): Promise<DeskAnnouncementDetail> {
  return http.post(`${pathOf(id)}/return`, { reason }, DeskAnnouncementDetail);
}

/** Makes the draft `newId`; asking again with the same id makes no second one. */
export function duplicate(
  http: HttpClient,
  id: string,
  newId: string,
): Promise<DeskAnnouncementDetail> {
  const query = new URLSearchParams({ id: newId }).toString();
  return http.post(`${pathOf(id)}/duplicate?${query}`, {}, DeskAnnouncementDetail);
}

export function uploadFile(
  http: HttpClient,
  id: string,
  { key, name, file }: { key: string; name: string; file: Blob },
): Promise<AnnouncementFile> {
  return http.upload(`${pathOf(id)}/files`, { key, name }, file, AnnouncementFile);
}

export function deleteFile(http: HttpClient, id: string, fileId: string): Promise<void> {
  return http.command('DELETE', `${pathOf(id)}/files/${encodeURIComponent(fileId)}`);
}

export function useAnnouncingOptions(): Load<AnnouncingOptions> {
  return useLoad(
    'announcing-options',
    (http, signal) => http.get(`${announcing}/options`, AnnouncingOptions, { signal }),
    { keep: true },
  );
}

/** Who would get the saved version; counted anew for each. */
export function useAudience(id: string, version: string): Load<AudienceCount> {
  return useLoad(`announcing-audience/${id}/${version}`, (http, signal) =>
    fetchAudience(http, id, signal),
  );
}

export function fetchAudience(
  http: HttpClient,
  id: string,
  signal?: AbortSignal,
): Promise<AudienceCount> {
  return http.get(`${pathOf(id)}/audience`, AudienceCount, signal ? { signal } : {});
}

export function useRecipients(
  id: string,
  query: { state: string; channel: string },
  isRunning: boolean,
): Load<AnnouncementRecipientPage> {
  return useLoad(
    `announcing-recipients/${id}/${query.channel}/${query.state}`,
    (http, signal) =>
      http.get(`${pathOf(id)}/recipients`, AnnouncementRecipientPage, { query, signal }),
    { pollMs: isRunning ? runningPollMs : restPollMs },
  );
}

export function fetchMoreRecipients(
  http: HttpClient,
  id: string,
  query: { state: string; channel: string; cursor: string },
): Promise<AnnouncementRecipientPage> {
  return http.get(`${pathOf(id)}/recipients`, AnnouncementRecipientPage, { query });
}

export function useScript(id: string): Load<LoudspeakerScript> {
  return useLoad(`announcing-script/${id}`, (http, signal) =>
    http.get(`${pathOf(id)}/script`, LoudspeakerScript, { signal }),
  );
}

export function fetchPoster(http: HttpClient, id: string): Promise<Blob> {
  return http.download(`${pathOf(id)}/poster.pdf`);
}

export function useTemplates(): Load<AnnouncementTemplate[]> {
  return useLoad('announcing-templates', async (http, signal) => {
    const { templates } = await http.get(`${announcing}/templates`, AnnouncementTemplateList, {
      signal,
    });
    return templates;
  });
}

export function putTemplate(http: HttpClient, template: AnnouncementTemplate): Promise<void> {
  return http.command('PUT', `${announcing}/templates/${template.id}`, template);
}

export function deleteTemplate(http: HttpClient, id: string): Promise<void> {
  return http.command('DELETE', `${announcing}/templates/${encodeURIComponent(id)}`);
}

export function useQuietHours(): Load<QuietHoursList> {
  return useLoad('announcing-quiet-hours', (http, signal) =>
    http.get(`${announcing}/quiet-hours`, QuietHoursList, { signal }),
  );
}

export function putQuietHours(http: HttpClient, areaId: string, hours: QuietHours): Promise<void> {
  return http.command('PUT', `${announcing}/quiet-hours/${encodeURIComponent(areaId)}`, hours);
}

export function deleteQuietHours(http: HttpClient, areaId: string): Promise<void> {
  return http.command('DELETE', `${announcing}/quiet-hours/${encodeURIComponent(areaId)}`);
}
