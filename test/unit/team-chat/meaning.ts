import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';
import type { TeamCommand } from '#bot/team-chat/team-command.ts';

/** A Wednesday, 10:00 in Viet Nam: every line of the tables is typed then. */
export const typedAt = new Date('2026-11-25T03:00:00Z');

/** "2026-11-26 15:00" in Viet Nam. */
function localTime(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** What a line means, in one line: the kind, the codes (`^` is the quoted post), then what belongs to the kind. */
export function meaningOf(command: TeamCommand): string {
  switch (command.kind) {
    case 'talk':
    case 'help':
    case 'list':
    case 'mine':
    case 'canned-list':
      return command.kind;
    case 'newcomer':
      return `${command.accept ? 'accept' : 'refuse'} M${command.number}`;
    case 'unclear':
      return ['ask back:', command.reason, command.code].filter(Boolean).join(' ');
  }
  const about = `${command.kind} ${command.codes.join(' ') || '^'}`;
  const words = (text: string | undefined) => (text === undefined ? '' : ` "${text}"`);
  switch (command.kind) {
    case 'claim':
    case 'release':
    case 'merge':
      return about;
    case 'resolve':
      return [
        about,
        command.resultKind,
        command.dossierCode === undefined ? undefined : `#${command.dossierCode}`,
        command.result === undefined ? undefined : `"${command.result}"`,
      ]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'answer':
    case 'ask':
    case 'correct':
    case 'note':
    case 'reopen':
    case 'tip':
      return about + words(command.text);
    case 'appoint':
      return [
        about,
        localTime(command.at),
        command.grain === 'hour' ? undefined : `(${command.grain})`,
        command.how,
        command.text === undefined ? undefined : `"${command.text}"`,
      ]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'hand-over':
      return `${about} > ${command.to}${words(command.text)}`;
    case 'canned':
      return `${about} ${command.shortName}`;
  }
}

export function understood(
  line: string,
  quoted: 'question' | 'notice' | 'nothing' = 'nothing',
): string {
  return meaningOf(readTeamCommand(line, quoted, typedAt));
}
