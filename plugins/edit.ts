import fs from 'node:fs/promises';
import path from 'node:path';
import { editorConfig, editorHosts, editorPage, editorProgram, editorUrl } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/**
 * The form editor at `/edit/`, when `site.yaml` asks for it under `editor`, and the links of pages that open it. Comes
 * last: what it writes is no page of the handbook, so nothing lists it, finds it or keeps it offline.
 */
export const edit = definePlugin({
  id: 'edit',
  options: noOptions,
  setup(config, site) {
    site.capabilities.add('edit');
    config.on('eleventy.after', async ({ directories: { output } }) => {
      const { graph, settings, t } = await site.publication();
      if (!settings.editor) return;
      const { pathPrefix } = site;
      const { connect, pictures } = editorHosts(settings.editor);
      const { folder, version } = await editorProgram();
      const target = path.join(output, editorUrl);
      await fs.cp(folder, target, { recursive: true });
      const settingsOfEditor = editorConfig({ graph, pathPrefix, local: false });
      await fs.writeFile(path.join(target, 'config.json'), JSON.stringify(settingsOfEditor));
      const title = t('editor.title', { site: settings.title });
      const page = editorPage({ title, noScript: t('editor.noScript'), version, connect, pictures });
      await fs.writeFile(path.join(target, 'index.html'), page);
    });
  },
});
