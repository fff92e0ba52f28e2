import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { LongTaskEnd, OpenedTask } from '#bot/long-tasks/open-long-task.ts';
import { countRegister, readRegisterBatch } from '#bot/reports/register.ts';
import { openRegisterFile } from '#bot/reports/register-file.ts';
import { registerExportTexts as texts } from '#bot/reports/register-texts.ts';
import { RegisterFilter, RegisterFormat } from '#shared/register.ts';
import type { WorkerDeps } from './worker-deps.ts';

const Input = z.object({ format: RegisterFormat, filter: RegisterFilter });

const perBatch = 1_000;
/** Half of what one sheet of Excel holds. */
const rowsMax = 500_000;
/** It is kept and fetched whole. */
const bytesMax = 60 * 1024 * 1024;
const number = new Intl.NumberFormat('vi-VN');

/** Writes the register into a file, batch after batch with the eyes of who asked; begun anew it writes it anew. */
export async function exportRegister(deps: WorkerDeps, task: OpenedTask): Promise<LongTaskEnd> {
  const { format, filter } = Input.parse(task.row.input);
  // What is opened afterwards is in the next one.
  const until = deps.clock.now();
  const total = await inWork(deps, task.scope, ({ tx }) => countRegister(tx, filter, until));
  if (total > rowsMax) return refused(texts.tooMany);
  const file = openRegisterFile(format);
  let after: string | undefined;
  let done = 0;
  for (;;) {
    const { isCancelled } = await task.progress(done, Math.max(done, total));
    if (isCancelled) {
      await file.finish();
      return { state: 'cancelled', summary: [texts.cancelled] };
    }
    const from = { until, after, limit: perBatch };
    const rows = await inWork(deps, task.scope, ({ tx }) => readRegisterBatch(tx, filter, from));
    await file.add(rows);
    done += rows.length;
    if (file.sizeBytes() > bytesMax || done > rowsMax) {
      await file.finish();
      return refused(done > rowsMax ? texts.tooMany : texts.tooHeavy);
    }
    after = rows.at(-1)?.id;
    if (rows.length < perBatch) break;
  }
  await task.progress(done, done);
  return {
    state: 'done',
    summary: [texts.done(number.format(done))],
    outputFile: {
      name: texts.file(dayOf(until), format),
      type: file.type,
      bytes: await file.finish(),
    },
  };
}

function refused(sentence: string): LongTaskEnd {
  return { state: 'failed', summary: [sentence], failureCode: 'register-too-big' };
}
