import { saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';

const saysDone = saysAnyOf(['đã', 'được/đc/dc/xong rồi/r']);
const saysUndone = saysAnyOf(['chưa', 'không/ko/k/hông/hong/chẳng … được/đc/dc/thấy']);

/** Whether one says that it has happened and the other that it has not: "đã nhận được" and "chưa nhận được"; who says both says neither. */
export function contradict(one: string, other: string): boolean {
  return outcomeOf(one) * outcomeOf(other) < 0;
}

function outcomeOf(text: string): number {
  return Number(saysDone(text)) - Number(saysUndone(text));
}
