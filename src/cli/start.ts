import { defineCommand } from './arguments.ts';
import { serveOptions, serveSite } from './serve-site.ts';

/** `start`: checks, builds and serves the site, and does it again after each change. */
export const start = defineCommand({
  name: 'start',
  summary: 'check, build and serve the site, again after each change',
  options: serveOptions,
  run: options => serveSite(options, false),
});
