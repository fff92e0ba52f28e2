import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type { ResidentWord } from '#shared/help-requests.ts';

const endings =
  '( (roi|a|nhe|nha|em|oi|chau|con|cam on|cam on em|cam on chau|cam on nhe|cam on a))*';
const solved = new RegExp(`^(da |vang |ok )?(duoc|xong|lam duoc|vao duoc)( roi)${endings}$`);
const notSolved = new RegExp(`^(da |vang )?(van )?chua (duoc|xong|lam duoc|vao duoc)${endings}$`);
const partly = /^(da |vang )?(moi )?duoc (mot|1) (phan|nua)( thoi)?( a)?$/;

/** "Được rồi cháu ạ" typed in place of a button; `undefined` for anything that says more than that. */
export function readVerdict(text: string): ResidentWord | undefined {
  const folded = foldVietnamese(text);
  if (partly.test(folded)) return 'partly';
  if (notSolved.test(folded)) return 'not-solved';
  if (solved.test(folded)) return 'solved';
  return undefined;
}
