// as bot-server/lib/answer.ts
import { answerErrors } from '#bot/http/error-answers.ts';

export const answer = answerErrors;
