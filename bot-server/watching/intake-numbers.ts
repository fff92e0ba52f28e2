import { statfs } from 'node:fs/promises';
import { measureSpool } from '#bot/inbox/measure-spool.ts';
import type { MetricName } from './catalogue.ts';
import type { Sample } from './sample.ts';

/** What became of deliveries; `deliveriesSeen` of counters makes `intake_deliveries_seen_total`. */
export function readIntake(counters: Readonly<Record<string, number>>): Sample[] {
  return Object.entries(counters).map(([counter, value]) => {
    const words = counter.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return { name: `intake_${words}_total` as MetricName, value };
  });
}

/** What lies in the spool folder of this process, and how much more its disk takes; others of the machine may share it. */
export async function readSpool(folder: string): Promise<Sample[]> {
  const kinds = await measureSpool(folder).catch(() => undefined);
  if (kinds === undefined) return [{ name: 'spool_readable', value: 0 }];
  return [
    { name: 'spool_readable', value: 1 },
    ...Object.entries(kinds).flatMap(([kind, { files, bytes }]): Sample[] => [
      { name: 'spool_files', value: files, labels: { kind } },
      { name: 'spool_bytes', value: bytes, labels: { kind } },
    ]),
    ...(await readDisk(folder)),
  ];
}

/** A file system that cannot say it is left out. */
async function readDisk(folder: string): Promise<Sample[]> {
  const disk = await statfs(folder).catch(() => undefined);
  if (disk === undefined) return [];
  return [
    { name: 'spool_disk_free_bytes', value: disk.bavail * disk.bsize },
    { name: 'spool_disk_size_bytes', value: disk.blocks * disk.bsize },
  ];
}
