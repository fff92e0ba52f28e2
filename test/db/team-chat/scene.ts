import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { openGroup } from '#test/support/people-group.ts';
import { saidTo } from '#test/support/people-messages.ts';
import type { World } from '#test/support/world.ts';

/** Two teams with their groups in one commune, and a resident of Thôn Chè who has asked (A1). */
export type Scene = {
  commune: CommuneOfTest;
  che: ReturnType<typeof openGroup>;
  thon3: ReturnType<typeof openGroup>;
  leader: Member;
  lan: Member;
  hung: Member;
  /** Leader of Thôn 3. */
  binh: Member;
  resident: Resident;
  request: HelpRequest;
  /** Opens one more request of the same resident. */
  ask(question: string): Promise<HelpRequest>;
  residentHeard(): Promise<string[]>;
  state(): Promise<string>;
};

export async function openScene(world: World): Promise<Scene> {
  const commune = await makeCommune(world);
  const resident = await makeResident(world, commune, commune.che);
  const ask = (question: string) =>
    world.work(commune.scope, (work) =>
      openHelpRequest(work, resident, {
        source: 'chat',
        question,
        tutorialId: undefined,
        step: undefined,
        phoneModel: undefined,
        idempotencyKey: `chat:${question}`,
      }),
    );
  const request = await ask('Quên mật khẩu VNeID rồi');
  return {
    commune,
    che: openGroup(world, commune, commune.che),
    thon3: openGroup(world, commune, commune.thon3),
    leader: commune.che.leader,
    lan: called(commune.che, 'Lan'),
    hung: called(commune.che, 'Hưng'),
    binh: commune.thon3.leader,
    resident,
    request,
    ask,
    residentHeard: async () =>
      (await saidTo(world, resident.oaUserId ?? '')).map(({ text }) => text),
    state: async () => {
      const [row] = await world.rows<{ state: string }>(
        'select state from help_requests where id = $1',
        [request.id],
      );
      return row?.state ?? '';
    },
  };
}
