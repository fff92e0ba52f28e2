import type { RegisterPage, RegisterRow } from '#shared/register.ts';
import { openMiniApp } from './mini-app.ts';
import type { OutsideWorld, World } from './outside-world.ts';

export type Staff = ReturnType<typeof employStaff>;

/** A commune officer with a session, who answers what was handed up and reads the register. */
export function employStaff(outside: OutsideWorld, world: World, serverUrl: string) {
  const officer = world.people.find((person) => person.kind === 'officer');
  if (officer === undefined) throw new Error('the world has no officer');
  const { call } = openMiniApp(outside, officer.personId, serverUrl);

  const register = async (): Promise<RegisterRow[]> => {
    const rows: RegisterRow[] = [];
    for (let page = 1; ; page += 1) {
      const got = await call<RegisterPage>('POST', '/register/help-requests/search', { page });
      rows.push(...got.rows);
      if (got.rows.length === 0 || rows.length >= got.total) return rows;
    }
  };

  return {
    name: officer.name,
    register,
    async find(code: string): Promise<RegisterRow> {
      const got = await call<RegisterPage>('POST', '/register/help-requests/search', {
        text: code,
      });
      const row = got.rows.find((candidate) => candidate.code === code);
      if (row === undefined) throw new Error(`${code} không có trong sổ`);
      return row;
    },
    answer: (id: string, text: string, idempotencyKey: string) =>
      call('POST', `/register/help-requests/${id}/answers`, { text, idempotencyKey }),
    resolve: (id: string) => call('POST', `/register/help-requests/${id}/resolve`, {}),
  };
}
