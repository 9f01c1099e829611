import { defineCommand } from './arguments.ts';
import { serveOptions, serveSite } from './serve-site.ts';

/** `edit`: serves the site as `start` does, with forms to edit the content in. */
export const edit = defineCommand({
  name: 'edit',
  summary: 'edit the content in forms, in the browser, beside the site',
  options: serveOptions,
  run: options => serveSite(options, true),
});
