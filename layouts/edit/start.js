// The form editor: Sveltia CMS with the forms of this site. It keeps the files' own letters: only what changed is written.
import './by-hand.js';
import CMS from '@sveltia/cms';
import { closeForm, openForm, sourceKey } from '../../src/editor/content-text.ts';
import { useLocalFiles } from './local-files.js';
import { showProblems } from './problems.js';

// Moving from page to page would wait for a picture of the old one; some browsers never make it.
Reflect.set(document, 'startViewTransition', undefined);

const config = await settings();

/** @type {Map<string, string>} */
const sources = new Map();

for (const [name, form] of Object.entries(config.formats)) {
  CMS.registerCustomFormat(name, form.kind === 'site' ? 'yaml' : 'md', {
    /** @param {string} text */
    fromFile: text => openForm(form, text),
    /** @param {Record<string, unknown>} filled */
    toFile: filled => {
      const text = closeForm(form, filled);
      const source = filled[sourceKey];
      if (typeof source === 'string' && source !== '') sources.set(text.trim(), source);
      return text;
    },
  });
}
if (config.local) {
  const changes = await useLocalFiles(config, sources);
  showProblems(config, changes);
}
await CMS.init({ config: /** @type {any} */ (config.cms) });

/** @returns {Promise<import('../../src/editor/cms-config.ts').EditorConfig>} */
async function settings() {
  const answer = await fetch('config.json', { cache: 'no-cache' });
  return answer.json();
}
