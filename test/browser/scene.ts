import * as z from 'zod';
import { HelpRequestDetail } from '#shared/help-requests.ts';
import { consentTextVersion } from '#shared/me.ts';
import { TeamHelpRequest } from '#shared/team-help-requests.ts';
import type { RunningSystem } from '#test/support/running-system.ts';
import { announce } from './announce.ts';
import { type ApiPerson, newKey, signInAs } from './api-person.ts';

/** A commune in which enough has happened for every screen to be full. */
export type Scene = {
  /** Has one request of each kind; `answered` waits for the resident's word. */
  resident: ApiPerson;
  newcomer: ApiPerson;
  leader: ApiPerson;
  officer: ApiPerson;
  tutorialId: string;
  answered: string;
  /** What the leader is helping with. */
  claimed: string;
  escalated: string;
  /** With a day and a place. */
  announcement: string;
};

const tutorialId = 'sim-confirm-vneid';
const longQuestion =
  'Em đổi sang điện thoại mới mà VNeID cứ báo “Tài khoản đã được đăng nhập trên thiết bị khác”, em bấm đủ kiểu, ' +
  'tắt đi bật lại mấy lần vẫn thế, mai em phải ra xã nộp hồ sơ xác nhận cư trú rồi, có ai chỉ giúp em với ạ?';

export async function setScene(system: RunningSystem): Promise<Scene> {
  const resident = await signInAs(system, 'Nguyễn Thị Hồng Hạnh');
  const leader = await signInAs(system, 'Lê Xuân Trường', 'member');
  const newcomer = await signInAs(system, 'Ngô Minh Trí');
  const officer = await signInAs(system, 'Nguyễn Thị Hồng Nhung', 'officer');
  await chooseVillage(resident, 'Thôn Bến Lở');

  const answered = await ask(resident, { question: longQuestion, phoneModel: 'SM-A146P' });
  await act(leader, answered, 'claim');
  await act(leader, answered, 'answers', {
    idempotencyKey: newKey(),
    text: 'Bác mở VNeID trên máy cũ, vào Cá nhân, bấm “Đăng xuất”. Máy mới đăng nhập lại, quét mặt là được ạ.\nHướng dẫn: https://vneid.gov.vn/huong-dan-dang-nhap-tren-thiet-bi-moi',
  });
  const claimed = await ask(resident, { tutorialId, step: 4 });
  await act(leader, claimed, 'claim');
  const escalated = await ask(resident, {
    question: 'Sổ đất nhà tôi ghi sai năm sinh thì sửa ở đâu?',
  });
  await act(leader, escalated, 'claim');
  await act(leader, escalated, 'hand-over', { to: 'commune' });
  const solved = await ask(resident, { question: 'Đóng tiền điện qua điện thoại thế nào?' });
  await act(leader, solved, 'claim');
  await act(leader, solved, 'answers', {
    idempotencyKey: newKey(),
    text: 'Bác mở ví, bấm Tiền điện.',
  });
  await resident.send(
    'POST',
    `/help-requests/${solved}/rating`,
    { idempotencyKey: newKey(), word: 'solved' },
    HelpRequestDetail,
  );
  await ask(resident, { question: 'Zalo của tôi bị người lạ vào, nhắn tin vay tiền các con tôi.' });
  for (const name of ['Bà nội', 'Cháu Nguyễn Thị Phương Thảo']) {
    await resident.send('PUT', `/me/household/${newKey()}`, { name }, z.unknown());
  }
  const announcement = await announce(system, officer);
  return {
    resident,
    newcomer,
    leader,
    officer,
    tutorialId,
    answered,
    claimed,
    escalated,
    announcement,
  };
}

export async function chooseVillage(person: ApiPerson, name: string): Promise<void> {
  const Villages = z.object({ villages: z.array(z.object({ id: z.string(), name: z.string() })) });
  const { villages } = await person.get('/villages', Villages);
  const areaId = villages.find((village) => village.name === name)?.id;
  await person.send('PUT', '/me/village', { areaId }, z.unknown());
}

export async function ask(person: ApiPerson, question: object): Promise<string> {
  const agreed = { purpose: 'helping', isGiven: true, textVersion: consentTextVersion };
  await person.send('PUT', '/me/consents', agreed, z.unknown());
  const body = { idempotencyKey: newKey(), ...question };
  return (await person.send('POST', '/help-requests', body, HelpRequestDetail)).id;
}

/** Something that is asked, answered and called solved by somebody who lets others learn from it. */
export async function solve(
  resident: ApiPerson,
  leader: ApiPerson,
  question: string,
): Promise<string> {
  const learning = { purpose: 'learning', isGiven: true, textVersion: consentTextVersion };
  await resident.send('PUT', '/me/consents', learning, z.unknown());
  const id = await ask(resident, { question });
  await act(leader, id, 'claim');
  const text = 'Bác báo tổ trưởng, ông có chìa khoá tủ loa.';
  await act(leader, id, 'answers', { idempotencyKey: newKey(), text });
  const word = { idempotencyKey: newKey(), word: 'solved' };
  await resident.send('POST', `/help-requests/${id}/rating`, word, HelpRequestDetail);
  return id;
}

function act(member: ApiPerson, id: string, what: string, body: object = {}) {
  return member.send('POST', `/team/help-requests/${id}/${what}`, body, TeamHelpRequest);
}
