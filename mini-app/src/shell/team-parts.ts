/** What a member uses away from the network too; each is one file with all its screens. */
export async function loadVisitRoutes() {
  return { default: (await import('#app/features/visits/visit-routes.tsx')).VisitRoutes };
}

/** What is asked of the server ahead, for where there is none. */
export async function loadKeptTeamWork() {
  return { default: (await import('./team-keep.tsx')).KeptTeamWork };
}

export async function loadDutyScreen() {
  return { default: (await import('#app/features/duty/duty-screen.tsx')).DutyScreen };
}

export async function loadCreditRoutes() {
  return { default: (await import('#app/features/credit/credit-routes.tsx')).CreditRoutes };
}

export async function loadCannedScreen() {
  return { default: (await import('#app/features/canned/canned-screen.tsx')).CannedScreen };
}

export async function loadInboxRoutes() {
  return { default: (await import('#app/features/team-inbox/inbox-routes.tsx')).InboxRoutes };
}
