import { fileURLToPath } from 'node:url';

/** The layouts that come with Mentorbook, wherever a build runs. */
export const ownLayouts = fileURLToPath(new URL('../layouts', import.meta.url));
