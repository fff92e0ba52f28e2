import type { ComponentType } from 'react';
import { AnnouncementsPage } from './announcements/announcements-page.tsx';
import { CannedPage } from './canned/canned-page.tsx';
import { ClocksPage } from './clocks/clocks-page.tsx';
import { CreditPage } from './credit/credit-page.tsx';
import { RegisterScreen } from './register/register-screen.tsx';
import { texts } from './texts.ts';
import { TipProposalsPage } from './tip-proposals/tip-proposals-page.tsx';
import { VisitsPage } from './visits/visits-page.tsx';

type ConsolePage = {
  /** Stands in the address: `?page=announcements`. */
  id: string;
  name: string;
  /** Sets the title of the document itself. */
  Page: ComponentType<{ areaName: string }>;
};

const register: ConsolePage = { id: 'register', name: texts.register, Page: RegisterScreen };

/** The pages of the console in the order of its navigation; the first stands at the plain address. */
export const consolePages: readonly ConsolePage[] = [
  register,
  { id: 'announcements', name: texts.announcements, Page: AnnouncementsPage },
  { id: 'canned', name: texts.canned, Page: CannedPage },
  { id: 'tip-proposals', name: texts.tipProposals, Page: TipProposalsPage },
  { id: 'credit', name: texts.credit, Page: CreditPage },
  { id: 'visits', name: texts.visits, Page: VisitsPage },
  { id: 'clocks', name: texts.clocks, Page: ClocksPage },
];

/** The page that an address names; the register where it names none that we have. */
export function findConsolePage(id: string | null): ConsolePage {
  return consolePages.find((page) => page.id === id) ?? register;
}
