import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { AskedTask } from '#shared/keeping.ts';
import {
  DeskPoster,
  type NewPoster,
  type NewPosterPack,
  type PaperSize,
  PosterDesk,
} from '#shared/posters.ts';

const path = '/api/staff/posters';
/** Somebody may watch the first scans come in. */
const pollMs = 30_000;

export function usePosterDesk(): Load<PosterDesk> {
  return useLoad('posters', (http, signal) => http.get(path, PosterDesk, { signal }), { pollMs });
}

/** The poster at that place, made where there is none. */
export function keepPoster(http: HttpClient, wanted: NewPoster): Promise<DeskPoster> {
  return http.post(path, wanted, DeskPoster);
}

export function fetchSheet(http: HttpClient, id: string, size: PaperSize): Promise<Blob> {
  return http.download(`${path}/${encodeURIComponent(id)}/sheet.pdf`, { size });
}

export async function askForPack(http: HttpClient, pack: NewPosterPack): Promise<string> {
  const { taskId } = await http.post('/api/staff/poster-packs', pack, AskedTask);
  return taskId;
}
