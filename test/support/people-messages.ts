import type { MessageButton } from '#bot/lib/ports.ts';
import type { World } from './world.ts';

export type Said = { text: string; buttons: string[] };

type MessageRow = {
  id: string;
  content: { text: string; buttons?: MessageButton[] };
  dedupe_key: string;
};

/** What is on its way to one person or group, in the order of writing. */
export async function saidTo(world: World, recipientId: string): Promise<Said[]> {
  const rows = await messagesTo(world, recipientId);
  return rows.map(({ content }) => ({
    text: content.text,
    buttons: (content.buttons ?? []).map((button) => button.title),
  }));
}

function messagesTo(world: World, recipientId: string): Promise<MessageRow[]> {
  return world.rows<MessageRow>(
    `select id, content, dedupe_key from outgoing_messages where recipient_id = $1 order by sequence`,
    [recipientId],
  );
}

/** What the button of that title says to us, on the latest message that has one. */
export async function pressed(world: World, recipientId: string, title: string): Promise<string> {
  const rows = await messagesTo(world, recipientId);
  const button = rows
    .reverse()
    .flatMap(({ content }) => content.buttons ?? [])
    .find((one) => one.title === title);
  if (button?.action.kind !== 'say') throw new Error(`there is no button "${title}" to press`);
  return button.action.text;
}

/** Zalo has taken everything that waits; each message gets its id. */
async function deliverAll(world: World): Promise<void> {
  await world.rows(`update outgoing_messages set state = 'sending' where state = 'queued'`);
  await world.rows(
    `update outgoing_messages set state = 'sent', message_id = 'zalo-' || sequence where state = 'sending'`,
  );
}

/** Zalo's id of the latest message to a group whose text begins so. */
export async function messageIdOf(
  world: World,
  recipientId: string,
  beginning: string,
): Promise<string> {
  await deliverAll(world);
  const [row] = await world.rows<{ message_id: string }>(
    `select message_id from outgoing_messages where recipient_id = $1 and starts_with(content->>'text', $2)
     order by sequence desc limit 1`,
    [recipientId, beginning],
  );
  if (row === undefined) throw new Error(`nothing that begins with "${beginning}" was said`);
  return row.message_id;
}

export function teamPostsOf(world: World, teamId: string): Promise<{ text: string }[]> {
  return world.rows(`select text from team_posts where team_id = $1 order by at, id`, [teamId]);
}
