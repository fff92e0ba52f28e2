/** How a person is described. It comes behind the first screen, which stands before anybody is known. */
export const loadMe = () => import('#shared/sessions.ts');
