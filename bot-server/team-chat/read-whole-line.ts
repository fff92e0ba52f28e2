import type { TeamCommand } from './team-command.ts';

const polite = '( a| nhe| nha| nghe| nhen| di| voi| cho em| cho toi| giup em)*';
const mine = '(cua|cho) (toi|em|minh|tui|chau)';

/** Commands that are about no request: nothing else may stand in the line, for the words are everyday ones. */
const wholeLines: [
  Extract<TeamCommand, { kind: 'help' | 'list' | 'mine' | 'canned-list' }>['kind'],
  RegExp,
][] = [
  ['help', new RegExp(`^(giup|tro giup|huong dan|help|cach go|lenh)${polite}$`)],
  [
    'list',
    new RegExp(
      `^(xem )?(danh sach|ds)( viec| yeu cau)?( dang| con| chua)?( cho| mo| nhan| can giup)?${polite}$`,
    ),
  ],
  ['mine', new RegExp(`^(xem )?((viec|yeu cau|danh sach|ds) )?${mine}${polite}$`)],
  [
    'mine',
    new RegExp(`^(viec |yeu cau )?(toi|em|minh|tui|chau) (dang|da) nhan( gi| viec gi)?${polite}$`),
  ],
  [
    'canned-list',
    new RegExp(
      `^(xem )?((danh sach|ds|cac|nhung) )?(mau|cau mau|mau cau|mau tra loi|cau tra loi mau)${polite}$`,
    ),
  ],
];
const newcomer =
  /^(?:(dong y|tu choi)(?: cho| them)? m ?(\d{1,7})|m ?(\d{1,7}) (dong y|tu choi))( nhe| a| nha| nghe)*$/;

/** Reads a folded line that is a command as a whole. */
export function readWholeLine(folded: string): TeamCommand | undefined {
  const found = wholeLines.find(([, pattern]) => pattern.test(folded));
  return found === undefined ? readNewcomer(folded) : { kind: found[0] };
}

function readNewcomer(folded: string): TeamCommand | undefined {
  const match = newcomer.exec(folded);
  if (match === null) return undefined;
  const accept = (match[1] ?? match[4]) === 'dong y';
  return { kind: 'newcomer', number: Number(match[2] ?? match[3]), accept };
}
