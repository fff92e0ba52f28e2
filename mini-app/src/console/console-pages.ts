import type { ComponentType } from 'react';
import { type DeskRole, isDeskRole, mayAct, type StaffRole } from '#shared/staff.ts';
import { texts } from './texts.ts';

export interface ConsolePageProps {
  /** The commune, the province, or the team that somebody leads. */
  areaName: string;
  role: StaffRole;
}

export type ConsolePage = {
  /** Stands in the address: `?page=announcements`. */
  id: string;
  group: keyof typeof texts.groups;
  name: string;
  /** Who sees it: each of these, and at the commune's desk whoever may do more. */
  needs: readonly (DeskRole | 'leader' | 'supervisor')[];
  /** Its code comes when it is opened. The component sets the title of the document itself. */
  load: () => Promise<ComponentType<ConsolePageProps>>;
};

/** The pages of the console in the order of its navigation; the first that somebody sees stands at the plain address. */
const consolePages: readonly ConsolePage[] = [
  {
    id: 'home',
    group: 'daily',
    name: texts.home,
    needs: ['officer'],
    load: async () => (await import('./home/home-page.tsx')).HomePage,
  },
  {
    id: 'totals',
    group: 'daily',
    name: texts.totals,
    needs: ['supervisor'],
    load: async () => (await import('./totals/totals-page.tsx')).TotalsPage,
  },
  {
    id: 'register',
    group: 'daily',
    name: texts.register,
    needs: ['officer'],
    load: async () => (await import('./register/register-screen.tsx')).RegisterScreen,
  },
  {
    id: 'visits',
    group: 'daily',
    name: texts.visits,
    needs: ['officer'],
    load: async () => (await import('./visits/visits-page.tsx')).VisitsPage,
  },
  {
    id: 'credit',
    group: 'daily',
    name: texts.credit,
    needs: ['officer'],
    load: async () => (await import('./credit/credit-page.tsx')).CreditPage,
  },
  {
    id: 'announcements',
    group: 'announcing',
    name: texts.announcements,
    needs: ['officer', 'leader'],
    load: async () => (await import('./announcements/announcements-page.tsx')).AnnouncementsPage,
  },
  {
    id: 'tutorials',
    group: 'knowledge',
    name: texts.tutorials,
    needs: ['officer'],
    load: async () => (await import('./tutorials/tutorials-page.tsx')).TutorialsPage,
  },
  {
    id: 'canned',
    group: 'knowledge',
    name: texts.canned,
    needs: ['officer'],
    load: async () => (await import('./canned/canned-page.tsx')).CannedPage,
  },
  {
    id: 'tip-proposals',
    group: 'knowledge',
    name: texts.tipProposals,
    needs: ['officer'],
    load: async () => (await import('./tip-proposals/tip-proposals-page.tsx')).TipProposalsPage,
  },
  {
    id: 'solved',
    group: 'knowledge',
    name: texts.solved,
    needs: ['officer'],
    load: async () => (await import('./solved/solved-page.tsx')).SolvedPage,
  },
  {
    id: 'accounts',
    group: 'keeping',
    name: texts.accounts,
    needs: ['officer'],
    load: async () => (await import('./accounts/accounts-page.tsx')).AccountsPage,
  },
  {
    id: 'clocks',
    group: 'keeping',
    name: texts.clocks,
    needs: ['officer'],
    load: async () => (await import('./clocks/clocks-page.tsx')).ClocksPage,
  },
  {
    id: 'keeping',
    group: 'people',
    name: texts.keeping,
    needs: ['administrator'],
    load: async () => (await import('./keeping/keeping-page.tsx')).KeepingPage,
  },
  {
    id: 'imports',
    group: 'people',
    name: texts.imports,
    needs: ['administrator'],
    load: async () => (await import('./imports/imports-page.tsx')).ImportsPage,
  },
  {
    id: 'residents',
    group: 'people',
    name: texts.residents,
    needs: ['officer'],
    load: async () => (await import('./residents/residents-page.tsx')).ResidentsPage,
  },
  {
    id: 'officers',
    group: 'people',
    name: texts.officers,
    needs: ['administrator'],
    load: async () => (await import('./officers/officers-page.tsx')).OfficersPage,
  },
  {
    id: 'posters',
    group: 'announcing',
    name: texts.posters,
    needs: ['officer'],
    load: async () => (await import('./posters/posters-page.tsx')).PostersPage,
  },
  {
    id: 'long-tasks',
    group: 'keeping',
    name: texts.longTasks,
    needs: ['officer'],
    load: async () => (await import('./long-tasks/long-tasks-page.tsx')).LongTasksPage,
  },
  {
    id: 'audit',
    group: 'keeping',
    name: texts.audit,
    needs: ['administrator'],
    load: async () => (await import('./audit/audit-page.tsx')).AuditEntriesPage,
  },
];

/** What somebody in this role finds in the navigation. */
export function pagesOf(role: StaffRole): ConsolePage[] {
  return consolePages.filter((page) =>
    page.needs.some((needed) => (isDeskRole(needed) ? mayAct(role, needed) : needed === role)),
  );
}

/** The page that an address names; the first of those one sees where it names none of them. */
export function findConsolePage(role: StaffRole, id: string | null): ConsolePage | undefined {
  const pages = pagesOf(role);
  return pages.find((page) => page.id === id) ?? pages[0];
}
