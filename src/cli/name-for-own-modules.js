// Programs of one's own import from `mentorbook`. Wherever the content lies, and whatever copies of Mentorbook are installed
// around it, that name is this very program: two copies would not know each other's kinds.
import { register } from 'node:module';

register('./mentorbook-by-name.js', import.meta.url);
