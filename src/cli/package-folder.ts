import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Mentorbook itself, which need not be the one that a command runs in. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The content that comes with it. */
export const packageContent = path.join(packageFolder, 'content');
