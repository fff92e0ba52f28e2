import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { NewHandOver } from '#shared/help-requests.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import type { TeamHelpRequestList } from '#shared/team-work.ts';
import { Refusal } from './mini-app.ts';
import type { Person } from './outside-world.ts';
import type { Stage } from './stage.ts';
import type { TeamHands } from './team.ts';

const lookEveryMs = 700;
/** Zalo brings a bot each word once; what got lost is said again after this long without an effect. */
const sayAgainMs = 15_000;

const never = async () => false;

/** One thing to do: as it is said to a bot, and as the Mini App asks for it. */
type Order = { said: string; path: string; body?: unknown };

/**
 * A team whose group tells it nothing for certain, or that has none: what became of a request it sees in the Mini App's inbox.
 * With a bot it acts by naming the bot in its group, without one in the inbox.
 */
export function openInboxHands(
  stage: Stage,
  members: Person[],
  bot: { groupId: string; name: string } | undefined,
): TeamHands {
  const [reader] = members;
  if (reader === undefined) throw new Error('a team without members');
  const ids = new Map<string, string>();

  /** `gone` when it is the team's no more; nothing when it cannot be read now. */
  const see = async (code: string, who = reader): Promise<TeamHelpRequest | 'gone' | undefined> => {
    const path = `/team/help-requests/${ids.get(code)}`;
    return stage
      .miniApp(who.personId)
      .once<TeamHelpRequest>('GET', path)
      .catch((error: unknown) =>
        error instanceof Refusal && error.status === 404 ? 'gone' : undefined,
      );
  };

  const until = async (what: string, isSo: () => Promise<boolean>, patienceMs: number) => {
    for (const end = performance.now() + patienceMs; performance.now() < end; ) {
      if (await isSo()) return;
      await wait(lookEveryMs);
    }
    throw new Error(`không thấy ${what}`);
  };

  /** Resolves to whether it is to be done again when nothing comes of it. */
  const give = async (
    who: Person,
    { said, path, body }: Order,
  ): Promise<() => Promise<boolean>> => {
    if (bot === undefined) {
      await stage
        .miniApp(who.personId)
        .once('POST', path, body)
        .catch(() => undefined);
      return async () => true;
    }
    const text = `@${bot.name} ${said}`;
    const { msgId } = await stage.outside.sayInGroup(bot.groupId, who.personId, text);
    return () => stage.outside.wasLost(msgId);
  };

  const order = async (
    code: string,
    orders: readonly { who: Person; order: Order }[],
    isDone: (now: TeamHelpRequest | 'gone') => boolean,
  ): Promise<void> => {
    const what = `việc "${orders[0]?.order.said.slice(0, 30)}" của ${code}`;
    const isSo = async () => {
      const now = await see(code, orders[0]?.who);
      return now !== undefined && isDone(now);
    };
    const end = performance.now() + stage.patienceMs;
    let mayAsk = await Promise.all(orders.map((one) => give(one.who, one.order)));
    for (;;) {
      const missed = await until(what, isSo, sayAgainMs).then(() => undefined, String);
      if (missed === undefined) return;
      if (performance.now() > end) throw new Error(missed);
      mayAsk = await Promise.all(
        orders.map(async (one, index) => {
          const isToDoAgain = mayAsk[index];
          return (await isToDoAgain?.()) ? give(one.who, one.order) : (isToDoAgain ?? never);
        }),
      );
    }
  };
  const here = (isDone: (now: TeamHelpRequest) => boolean) => (now: TeamHelpRequest | 'gone') =>
    now !== 'gone' && isDone(now);
  const at = (code: string, act: string) => `/team/help-requests/${ids.get(code)}/${act}`;
  const claiming = (code: string, who: Person) => ({
    who,
    order: { said: `nhận ${code}`, path: at(code, 'claim') },
  });
  const handing = (code: string, who: Person, said: string, body: NewHandOver) => [
    { who, order: { said, path: at(code, 'hand-over'), body } },
  ];
  const memberOf = async (who: Person) => {
    const { member } = await stage.miniApp(who.personId).me();
    if (member === null) throw new Error(`${who.name} chưa vào được hộp việc`);
    return member;
  };

  return {
    async hear(code) {
      const isWaiting = async () => {
        const list = await stage
          .miniApp(reader.personId)
          .once<TeamHelpRequestList>('GET', '/team/help-requests?view=open')
          .catch(() => undefined);
        const found = list?.helpRequests.find((request) => request.code === code);
        if (found !== undefined) ids.set(code, found.id);
        return found !== undefined;
      };
      await until(`${code} trong hộp việc của tổ`, isWaiting, stage.patienceMs);
      if (bot === undefined) return;
      const isAsked = new RegExp(`(?<![A-Z0-9])${code} · `);
      await stage
        .group(bot.groupId)
        .waitFor(
          `bài đăng ${code} trong nhóm có bot`,
          0,
          (message) => message.personId === null && isAsked.test(message.text),
          stage.patienceMs,
        );
    },
    claim: (code, who) =>
      order(
        code,
        [claiming(code, who)],
        here((now) => now.helperName === who.name),
      ),
    async race(code, one, other) {
      let winner: string | null = null;
      await order(
        code,
        [claiming(code, one), claiming(code, other)],
        here((now) => {
          winner = now.helperName;
          return winner !== null;
        }),
      );
      return winner === other.name ? other : one;
    },
    release: (code, who) =>
      order(
        code,
        [{ who, order: { said: `tra lai ${code}`, path: at(code, 'release') } }],
        here((now) => now.state === 'open'),
      ),
    async handToColleague(code, who, colleague) {
      const { colleagues } = await memberOf(who);
      const memberId = colleagues.find(({ name }) => name === colleague.name)?.id ?? '';
      const said = `chuyển ${code} cho ${colleague.name}`;
      await order(
        code,
        handing(code, who, said, { to: 'member', memberId }),
        here((now) => now.helperName === colleague.name),
      );
    },
    async handToVillage(code, who, village) {
      const { otherVillages } = await memberOf(who);
      const areaId = otherVillages.find(({ name }) => name === village)?.id ?? '';
      const said = `chuyển ${code} ${village}`;
      await order(
        code,
        handing(code, who, said, { to: 'village', areaId }),
        (now) => now === 'gone',
      );
    },
    handToCommune: (code, who) =>
      order(
        code,
        handing(code, who, `chuyen ${code} xa`, { to: 'commune' }),
        (now) => now === 'gone' || now.state === 'escalated',
      ),
    answer(code, who, text, form) {
      const said = `${form === 'word' ? 'tra loi ' : ''}${code}: ${text}`;
      const idempotencyKey = `play-${code}-${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
      const body = { text, idempotencyKey };
      return order(
        code,
        [{ who, order: { said, path: at(code, 'answers'), body } }],
        here((now) => JSON.stringify(now.entries).includes(text)),
      );
    },
    finish: (code, who) =>
      order(
        code,
        [
          {
            who,
            order: {
              said: `xong ${code} đã hướng dẫn qua tin nhắn`,
              path: at(code, 'resolve'),
              body: { result: 'đã hướng dẫn qua tin nhắn' },
            },
          },
        ],
        here((now) => now.state === 'resolved'),
      ),
    hearReopened: (code) =>
      until(
        `${code} mở lại`,
        async () => {
          const now = await see(code);
          return now !== undefined && here(({ state }) => state !== 'resolved')(now);
        },
        stage.patienceMs,
      ),
  };
}
