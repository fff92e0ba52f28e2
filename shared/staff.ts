import * as z from 'zod/mini';

/**
 * What somebody may do at the console. `leader`: of a village's team, within the village. `officer`: the commune's daily work.
 * `approver`: also the second pair of eyes. `administrator`: also keeps areas, people, accounts, tutorials. `supervisor`:
 * of the province, sees totals and never a person.
 */
const staffRoles = ['leader', 'officer', 'approver', 'administrator', 'supervisor'] as const;
export const StaffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof StaffRole>;

/** Roles that are given to commune or province staff; a leader is a member of a team. */
export const officerRoles = ['officer', 'approver', 'administrator', 'supervisor'] as const;
export const OfficerRole = z.enum(officerRoles);
export type OfficerRole = z.infer<typeof OfficerRole>;

/** The commune's own staff, each of whom may do what those before may. */
export const deskRoles = ['officer', 'approver', 'administrator'] as const;
export type DeskRole = (typeof deskRoles)[number];

/** Whether somebody in `role` may do what `needed` asks for; leaders and supervisors have no step on this ladder. */
export function mayAct(role: StaffRole, needed: DeskRole): boolean {
  const step = (deskRoles as readonly StaffRole[]).indexOf(role);
  return step >= deskRoles.indexOf(needed);
}

export function isDeskRole(role: StaffRole): role is DeskRole {
  return mayAct(role, 'officer');
}
