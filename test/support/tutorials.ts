import type { TutorialContent } from '#shared/tutorial-content.ts';
import type { KeptTutorialDetail, OpenTutorialVersion } from '#shared/tutorial-keeping.ts';
import type { opens } from './people-mini-app.ts';
import type { World } from './world.ts';

type Person = Awaited<ReturnType<typeof opens>>;

export const root = '/api/staff/tutorials';

export function openOf({ open }: KeptTutorialDetail): OpenTutorialVersion {
  if (open === null) throw new Error('nothing of the tutorial is open');
  return open;
}

/** Sends a version, as it was read, to review, to the residents or back. */
export const decides = (
  person: Person,
  tutorial: KeptTutorialDetail,
  act: 'submit' | 'publish' | 'return',
  more: object = {},
) => {
  const { id: versionId, revision } = openOf(tutorial);
  const body = { versionId, revision, ...more };
  return person.post<KeptTutorialDetail>(`${root}/${tutorial.id}/${act}`, body);
};

/** Opens a draft with what residents read and writes on it. */
export async function drafts(
  world: World,
  person: Person,
  tutorialId: string,
  write: (content: TutorialContent) => TutorialContent,
): Promise<KeptTutorialDetail> {
  const path = `${root}/${tutorialId}/draft`;
  const started = await person.post<KeptTutorialDetail>(path, { id: world.newId(), from: 'shown' });
  const { content, revision } = openOf(started.body);
  return (await person.put<KeptTutorialDetail>(path, { ...write(content), revision })).body;
}

/** One writes, another publishes. */
export async function publishes(
  world: World,
  { author, approver }: { author: Person; approver: Person },
  tutorialId: string,
  write: (content: TutorialContent) => TutorialContent,
): Promise<KeptTutorialDetail> {
  const draft = await drafts(world, author, tutorialId, write);
  const sent = (await decides(author, draft, 'submit')).body;
  const published = await decides(approver, sent, 'publish');
  if (published.status !== 200) throw new Error(`publishing was answered ${published.text}`);
  return published.body;
}

/** A whole tutorial about something that the library does not know. */
export function aboutWater(content: TutorialContent): TutorialContent {
  return {
    ...content,
    audience: 'Nhà nào dùng nước máy của hợp tác xã',
    steps: [
      {
        text: 'Mở Zalo, tìm Hợp tác xã nước sạch Thanh Tâm.',
        worked: 'Thấy trang của hợp tác xã.',
        picture: { scene: 'search', label: 'Tìm kiếm' },
      },
      {
        text: 'Bấm “Nộp tiền nước”, chọn tháng.',
        worked: 'Hiện số tiền của nhà mình.',
        picture: { scene: 'pay' },
      },
    ],
    commonErrors: [{ problem: 'Không thấy mã khách hàng', fix: 'Xem trên hoá đơn tháng trước.' }],
    safety: 'Hợp tác xã không bao giờ gọi điện xin mật khẩu.',
    handOff: 'Ba lần không nộp được thì nhờ người của tổ.',
  };
}
