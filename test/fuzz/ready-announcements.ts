import { draftFor } from '#test/support/announce.ts';
import { newKey } from '#test/support/people-mini-app.ts';
import { done, type Place, type ReadyInputs, uploads } from './ready-place.ts';

/** Announcements in each state in which something can be done with them. */
export async function readyAnnouncements(place: Place): Promise<ReadyInputs> {
  const { world, commune, people } = place;
  const { officer } = people;
  const drafts = async (said: Parameters<typeof draftFor>[1] = {}) => {
    const path = `/api/staff/announcements/${world.newId()}`;
    done(await officer.put(path, draftFor(commune, said)));
    return path;
  };
  const inState = async (state: string, more = '') => {
    const path = await drafts();
    const set = `update announcements set state = $2, submitted_at = $3 ${more} where id = $1`;
    await world.rows(set, [path.split('/').at(-1), state, world.clock.now()]);
    return path;
  };
  const waiting = async () => {
    const path = await drafts({ isUrgent: true, urgentReason: 'bão' });
    done(await officer.post(`${path}/submit`, { revision: 1 }));
    return path;
  };
  const failed = await inState('sent', ', published_at = $3');
  await world.rows(
    `insert into announcement_recipients (announcement_id, channel, recipient_id, area_id, state, reason)
     values ($1, 'team-groups', $2, $3, 'failed', 'zalo-trouble')`,
    [failed.split('/').at(-1), commune.che.group.id, commune.che.id],
  );
  const withFile = await drafts();
  const file = await uploads(place, officer, `${withFile}/files`);
  const route = (method: string, act = '') => `${method} /api/staff/announcements/:id${act}`;
  return {
    [route('PUT')]: {
      role: 'officer',
      url: `/api/staff/announcements/${world.newId()}`,
      body: draftFor(commune),
    },
    [route('POST', '/submit')]: {
      role: 'officer',
      url: `${await drafts()}/submit`,
      body: { revision: 1 },
    },
    [route('POST', '/approve')]: {
      role: 'approver',
      url: `${await waiting()}/approve`,
      body: { revision: 1 },
    },
    [route('POST', '/return')]: {
      role: 'approver',
      url: `${await waiting()}/return`,
      body: { reason: 'Sai ngày.' },
    },
    [route('POST', '/pause')]: { role: 'officer', url: `${await inState('sending')}/pause` },
    [route('POST', '/resume')]: { role: 'officer', url: `${await inState('paused')}/resume` },
    [route('POST', '/retry')]: { role: 'officer', url: `${failed}/retry` },
    [route('DELETE')]: { role: 'officer', url: await drafts() },
    [route('DELETE', '/files/:fileId')]: {
      role: 'officer',
      url: `${withFile}/files/${file}`,
    },
    [route('POST', '/files')]: {
      role: 'officer',
      url: `${await drafts()}/files?key=${newKey()}&name=a.jpg`,
    },
  };
}
