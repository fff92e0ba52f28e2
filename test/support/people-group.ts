import type { MaskedSecret } from '#bot/inbox/inbound-event.ts';
import { type GroupMessage, handleGroupMessage } from '#bot/team-chat/handle-group-message.ts';
import type { CommuneOfTest, VillageOfTest } from './people.ts';
import { messageIdOf, saidTo } from './people-messages.ts';
import type { World } from './world.ts';

/** Who types: somebody on the list, or a stranger with the name Zalo has for them. */
export type Speaker = { oaUserId: string | null; name?: string };

/** A team's Zalo group, in which people type and the bot answers. */
export function openGroup(world: World, commune: CommuneOfTest, village: VillageOfTest) {
  const { group } = village;
  let typed = 0;
  const heard = async () => (await saidTo(world, group.groupId)).map(({ text }) => text);

  /** Types a line, perhaps in answer to the latest post that begins so; gives what the bot then said in the group. */
  async function say(
    speaker: Speaker,
    text: string,
    options: {
      quoting?: string;
      quotedMessageId?: string;
      messageId?: string;
      masked?: MaskedSecret[];
    } = {},
  ): Promise<string[]> {
    typed += 1;
    const quotedMessageId =
      options.quoting === undefined
        ? options.quotedMessageId
        : await messageIdOf(world, group.groupId, options.quoting);
    const before = (await heard()).length;
    world.clock.advance(1_000);
    const message: GroupMessage = {
      kind: 'group-message',
      groupId: group.groupId,
      oaUserId: speaker.oaUserId ?? '',
      appUserId: undefined,
      messageId: options.messageId ?? `${group.groupId}-${typed}`,
      text,
      attachments: [],
      quotedMessageId,
    };
    // A group is heard by all of it: without the desk's eyes, as jobs/process-conversation.ts does it.
    await world.work({ kind: 'area', path: commune.path }, (work) =>
      handleGroupMessage(work, group, message, speaker.name, options.masked),
    );
    return (await heard()).slice(before);
  }
  return { say, heard };
}
