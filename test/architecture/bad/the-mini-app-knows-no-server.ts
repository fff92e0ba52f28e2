// as mini-app/src/lib/errors.ts
import type { AppErrorCode } from '#bot/lib/app-error.ts';

export type Code = AppErrorCode;
