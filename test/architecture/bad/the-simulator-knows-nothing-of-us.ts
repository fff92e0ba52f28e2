// as test/zalo-simulator/sign.ts
import { judgeSignature } from '#bot/zalo/signature.ts';

export const sign = judgeSignature;
