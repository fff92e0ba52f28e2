/** `see`, `mend`, `delete`: what is kept; `object`: to a use of it. */
export const dataRequestKinds = ['see', 'mend', 'delete', 'object'] as const;
export const dataRequestSources = ['mini-app', 'desk', 'call', 'letter'] as const;
