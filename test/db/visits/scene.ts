import type { Work } from '#bot/db/work.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { addHousehold } from '#bot/visits/add-household.ts';
import { recordVisit } from '#bot/visits/record-visit.ts';
import type { NewVisit, Visit } from '#shared/visits.ts';
import { type CommuneOfTest, makeResident, type VillageOfTest } from '#test/support/people.ts';
import { hour, type World } from '#test/support/world.ts';

/** Going from door to door in a village, with the rights of the web processes. */
export function goFromDoorToDoor(world: World, commune: CommuneOfTest) {
  const inVillage = <T>(village: VillageOfTest, run: (work: Work) => Promise<T>) =>
    world.work(village.scope, run, world.web);
  const hoursAgo = (hours: number) =>
    new Date(world.clock.now().getTime() - hours * hour).toISOString();
  const visitOf = (householdId: string, change: Partial<NewVisit> = {}): NewVisit => ({
    householdId,
    visitedAt: hoursAgo(1),
    result: 'done',
    deeds: [],
    ...change,
  });
  return {
    inVillage,
    hoursAgo,
    visitOf,
    /** A house of the village; gives its id. */
    async house(village: VillageOfTest = commune.che, name = 'Nhà bà Tư Hạnh'): Promise<string> {
      const id = world.newId();
      await inVillage(village, (work) => addHousehold(work, village.leader, id, { name }));
      return id;
    },
    /** Written with the id that the device made, or a new one. */
    visits(
      member: Member,
      householdId: string,
      change: Partial<NewVisit> = {},
      id = world.newId(),
    ): Promise<Visit> {
      const village = [commune.che, commune.thon3].find((one) => one.id === member.areaId);
      return inVillage(village ?? commune.che, (work) =>
        recordVisit(work, member, id, visitOf(householdId, change)),
      );
    },
    /** A question from somebody of the village; gives the id. */
    async question(village: VillageOfTest = commune.che): Promise<string> {
      const resident = await makeResident(world, commune, village);
      const scope = {
        kind: 'resident',
        residentId: resident.id,
        communePath: commune.path,
      } as const;
      const opened = await world.work(
        scope,
        (work) =>
          openHelpRequest(work, resident, {
            source: 'mini-app',
            question: 'Quên mật khẩu VNeID',
            tutorialId: undefined,
            step: undefined,
            phoneModel: undefined,
            idempotencyKey: world.newId(),
          }),
        world.web,
      );
      return opened.id;
    },
  };
}
