import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** Promise 2: what came twice, late or out of order left what the first, timely delivery would have left. */
export async function checkChangedOnce(evidence: Evidence): Promise<Verdict> {
  const { log, owner, ledger } = evidence;
  const violations: string[] = [];
  const doubled = await rowsOf<{ key: string }>(
    owner,
    `select event_name || ' ' || split_part(natural_key, ':', 3) as key from inbound_events
      where event_name ~ '_send_' group by 1 having count(*) > 1`,
  );
  violations.push(...some(doubled.map(({ key }) => `stored twice: ${key}`)));

  const requests = await rowsOf<{ code: string; question: string }>(
    owner,
    // Who says after a week that it was not solved goes on in a request of its own, in the same words.
    'select code, question from help_requests where continues is null',
  );
  const codesByWord = new Map<string, string[]>();
  for (const { code, question } of requests) {
    for (const [, word = ''] of question.matchAll(/\((q\w{14}z)\)/g)) {
      codesByWord.set(word, [...(codesByWord.get(word) ?? []), code]);
    }
  }
  const presses = countPresses(evidence);
  const twice = [...codesByWord].filter(
    ([word, codes]) => codes.length > Math.max(1, presses.get(word) ?? 0),
  );
  violations.push(
    ...some(
      twice.map(
        ([word, codes]) => `one question, several requests: ${word} is ${codes.join(', ')}`,
      ),
    ),
  );

  const said = await rowsOf<{ code: string; text: string }>(
    owner,
    `select r.code, h.text from help_request_history h join help_requests r on r.id = h.help_request_id
      where h.kind in ('answered', 'corrected', 'noted', 'asked-back') and h.text is not null`,
  );
  const acts = new Map<string, number>();
  for (const { code, text } of said) {
    for (const [word] of text.matchAll(/q[a-z]{14}z/g)) {
      acts.set(`${word} ${code}`, (acts.get(`${word} ${code}`) ?? 0) + 1);
    }
  }
  const repeated = [...acts]
    .filter(([, count]) => count > 1)
    .map(([key, count]) => `said once and done ${count} times: ${key}`);
  violations.push(...some(repeated));

  const followers = await checkFollowing(evidence);
  violations.push(...some(followers.wrong));
  const out = log.filter(
    ({ kind, outcome }) => kind === 'webhook' && outcome === 'duplicate',
  ).length;
  const late = log.filter(({ outcome }) => outcome === 'will-retry').length;
  return {
    promise: 2,
    name: 'twice, late or out of order changes nothing',
    seen: out + late,
    looked: `${out} brought twice, ${late} brought again, ${ledger.questions.length} questions, ${acts.size} answers, ${followers.compared} followers`,
    violations,
    notLooked: `${followers.unsure} followers of whom Zalo itself gave something up`,
  };
}

/** How often the team was asked about each question by a button: that of the burst in which it was said, named by its last message. */
function countPresses({ ledger, chats }: Evidence): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [personId, said] of chats) {
    const ends = new Map<string, string>();
    for (const { buttons } of said) {
      for (const { payload } of buttons ?? []) {
        if (typeof payload !== 'string' || !payload.startsWith('#hoi-to ')) continue;
        // Zalo's ids are hexadecimal, and the button writes letters for digits.
        const letters = payload.slice('#hoi-to '.length);
        ends.set(
          letters.replace(/[g-p]/g, (one) => String('ghijklmnop'.indexOf(one))),
          payload,
        );
      }
    }
    let words: string[] = [];
    for (const { from, text, messageId } of said) {
      if (from !== 'resident') continue;
      words.push(...[...text.matchAll(/\((q\w{14}z)\)/g)].map(([, word = '']) => word));
      const payload = ends.get(messageId);
      if (payload === undefined) continue;
      for (const word of words) counts.set(word, ledger.presses.get(`${personId} ${payload}`) ?? 0);
      words = [];
    }
  }
  return counts;
}

/** Where every following and leaving of somebody was brought, in whatever order, the last of them counts. */
async function checkFollowing({ log, owner, inhabitants, follows }: Evidence) {
  const ofFollowing = log.filter(
    ({ eventName, kind }) => kind === 'webhook' && /follow$/.test(eventName ?? ''),
  );
  const taken = ofFollowing.filter(({ outcome }) => outcome === 'delivered');
  const takenIds = new Set(taken.map(({ deliveryId }) => deliveryId));
  const brought = new Set(taken.map(({ conversation }) => conversation));
  // As Zalo switches the webhook off it forgets what it would have repeated, and says nothing of it.
  const unsure = new Set(
    ofFollowing
      .filter(({ deliveryId }) => !takenIds.has(deliveryId))
      .map(({ conversation }) => conversation),
  );
  const rows = await rowsOf<{ oa_user_id: string; follows: boolean }>(
    owner,
    'select oa_user_id, follows_since is not null as follows from residents where oa_user_id is not null',
  );
  const known = new Map(rows.map((row) => [row.oa_user_id, row.follows]));
  const wrong: string[] = [];
  let compared = 0;
  for (const { personId, oaId } of inhabitants.residents) {
    const conversation = `${oaId}/${personId}`;
    const stored = known.get(personId.replace(/^90/, '72'));
    if (stored === undefined || unsure.has(conversation) || !brought.has(conversation)) continue;
    compared += 1;
    const really = follows.get(personId)?.includes(oaId) ?? false;
    if (stored !== really)
      wrong.push(`${conversation} ${really ? 'follows' : 'left'}, and the database says otherwise`);
  }
  return { compared, wrong, unsure: unsure.size };
}
