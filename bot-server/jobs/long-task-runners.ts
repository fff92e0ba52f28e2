import type { LongTaskEnd, OpenedTask } from '#bot/long-tasks/open-long-task.ts';
import type { LongTaskKind } from '#shared/long-tasks.ts';
import { exportRegister } from './export-register.ts';
import { doGroupWork } from './group-work.ts';
import { importFile } from './import-file.ts';
import { makePosterPack } from './make-poster-pack.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Does the work of one kind. May be called again after a kill, and then goes on or begins anew without doubling anything. */
export type LongTaskRunner = (deps: WorkerDeps, task: OpenedTask) => Promise<LongTaskEnd>;

/** Who does which kind of long work. */
export const longTaskRunners: Partial<Record<LongTaskKind, LongTaskRunner>> = {
  'import-villages': importFile,
  'import-people': importFile,
  'import-canned-answers': importFile,
  'import-calendar': importFile,
  'import-households': importFile,
  'create-group': doGroupWork,
  'invite-to-group': doGroupWork,
  'export-register': exportRegister,
  'poster-pack': makePosterPack,
};
