import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { type ImportKind, ImportReport } from '#shared/imports.ts';
import { AskedTask } from '#shared/keeping.ts';

const path = '/api/staff/imports';

export function uploadFile(
  http: HttpClient,
  kind: ImportKind,
  file: File,
  key: string,
): Promise<AskedTask> {
  return http.upload(path, { kind, key, name: file.name.slice(-200) }, file, AskedTask);
}

export function useImport(id: string): Load<ImportReport> {
  return useLoad(`import/${id}`, (http, signal) =>
    http.get(`${path}/${id}`, ImportReport, { signal }),
  );
}

export function applyImport(http: HttpClient, id: string): Promise<AskedTask> {
  return http.post(`${path}/${id}/apply`, {}, AskedTask);
}

export function fetchTemplate(
  http: HttpClient,
  kind: ImportKind,
  format: 'xlsx' | 'csv',
): Promise<Blob> {
  return http.download(`${path}/template`, { kind, format });
}
