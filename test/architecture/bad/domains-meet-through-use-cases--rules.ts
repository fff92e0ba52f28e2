// as bot-server/conversations/guess-state.ts
import { claim } from '#bot/help-requests/help-request-rules.ts';

export const guessState = claim;
