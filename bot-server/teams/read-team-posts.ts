import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { TeamPostLine } from '#shared/team-posts.ts';
import { teamPosts } from './team-post.table.ts';

const postsMax = 50;

/** What the team was told last, newest first, as its Mini App inbox shows it. */
export async function readTeamPosts(tx: Tx, teamId: string): Promise<TeamPostLine[]> {
  const posts = await tx
    .select({ id: teamPosts.id, at: teamPosts.at, text: teamPosts.text })
    .from(teamPosts)
    .where(eq(teamPosts.teamId, teamId))
    .orderBy(desc(teamPosts.at), desc(teamPosts.id))
    .limit(postsMax);
  return posts.map((post) => ({ ...post, at: post.at.toISOString() }));
}
