import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import type { Ending } from '#bot/help-requests/help-request-rules.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { type Chat, openChat } from '#test/support/people-chat.ts';
import { saidTo } from '#test/support/people-messages.ts';
import type { World } from '#test/support/world.ts';

/** A resident who has chosen Thôn Chè, and the team that can help. */
export type Scene = {
  commune: CommuneOfTest;
  chat: Chat;
  lan: Member;
  groupHeard(): Promise<string[]>;
  /** Lan answers or resolves the request with that code. */
  answer(code: string, text?: string): Promise<void>;
  resolve(code: string, ending?: Ending): Promise<void>;
};

/** A question that no tutorial fits, so that it goes straight to the team. */
export const forTheTeam = 'Ông hàng xóm rào mất lối đi nhà tôi';

/** Fits two tutorials equally: of a SIM that is lost, and of one that must be confirmed. */
export const unclear = {
  words: 'sim bị khoá',
  lost: { id: 'sim-lost-replace', label: 'SIM mất, hỏng' },
  unconfirmed: { id: 'sim-confirm-vneid', label: 'Phải xác nhận số' },
};

export async function openScene(world: World): Promise<Scene> {
  const commune = await makeCommune(world);
  const chat = openChat(world, commune);
  const lan = called(commune.che, 'Lan');
  await chat.follow();
  await chat.say(`#thon ${commune.che.code}`);

  async function act(
    code: string,
    how: 'answer' | 'resolve',
    { text = 'Bác thử lại nhé.', ending = {} }: { text?: string | undefined; ending?: Ending } = {},
  ) {
    const [row] = await world.rows<{ id: string }>(
      'select id from help_requests where official_account_id = $1 and code = $2',
      [commune.account.id, code],
    );
    const id = row?.id ?? '';
    const acting = {
      helper: { kind: 'member', id: lan.id },
      name: lan.name,
      teamName: commune.che.team.name,
      unconfirmed: false,
      channel: 'group',
      cause: world.newId(),
    } as const;
    await world.work(commune.scope, (work) =>
      how === 'answer'
        ? answerHelpRequest(work, id, acting, text)
        : resolveHelpRequest(work, id, acting, ending),
    );
  }
  return {
    commune,
    chat,
    lan,
    groupHeard: async () =>
      (await saidTo(world, commune.che.group.groupId)).map(({ text }) => text),
    answer: (code, text) => act(code, 'answer', { text }),
    resolve: (code, ending = {}) => act(code, 'resolve', { ending }),
  };
}
