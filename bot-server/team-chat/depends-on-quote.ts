import { isDeepStrictEqual } from 'node:util';
import { type Quoted, readTeamCommand } from './read-team-command.ts';

const posts: Quoted[] = ['question', 'notice'];

/** Whether words mean something else, or something at all, in answer to one of the bot's own posts. */
export function dependsOnQuote(text: string, now: Date): boolean {
  const alone = readTeamCommand(text, 'nothing', now);
  return posts.some((post) => !isDeepStrictEqual(readTeamCommand(text, post, now), alone));
}
