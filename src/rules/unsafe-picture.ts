import { lookAtPicture } from '../read/look-at-picture.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { siteFile } from '../read/read-content.ts';
import { activePartOf } from '../text/active-svg.ts';
import { shortened } from '../text/shortened.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

export const unsafePicture = defineRule({
  id: 'unsafe-picture',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A picture holds a program or asks for other files, as an SVG can, or it is so large that it fills the memory of whoever opens it.',
    why: 'Who opens such a picture by itself runs what is in it, in the name of your site. Save it as PNG, or make it smaller.',
    bad: {
      path: 'programmes/pairs/guide/plan.svg',
      text: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>\n',
    },
    good: {
      path: 'programmes/pairs/guide/plan.svg',
      text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 8 4 0 8 8z"/></svg>\n',
    },
  },
  check(context) {
    const { graph, t, report } = context;
    const { folder, pictures } = graph.content;
    for (const { path, file } of pictures) {
      const fault = lookAtPicture(file);
      if (!fault) continue;
      const place = { file: `${folder}/${path}`, line: 1, column: 1, endLine: 1, endColumn: 1 };
      report(place, t(`problem.picture-${fault.reason}`, { found: shortened(fault.found) }));
    }
    checkTheme(context);
  },
});

/** The logo and the icon, wherever they stand. */
function checkTheme({ graph, t, report }: RuleContext): void {
  const theme = graph.settings?.theme;
  const source = graph.files.get(siteFile)?.source;
  if (!theme || !source) return;
  const named = [
    ...(['file', 'dark', 'print'] as const).map(key => [theme.logo?.[key], ['theme', 'logo', key]] as const),
    [theme.icon, ['theme', 'icon']] as const,
  ];
  for (const [path, keys] of named) {
    const bytes = path?.toLowerCase().endsWith('.svg') ? graph.content.themeFiles.get(path)?.bytes : undefined;
    const found = bytes && activePartOf(Buffer.from(bytes).toString('utf8'));
    if (found !== undefined)
      report(placeOfValue(source, keys), t('problem.picture-active', { found: shortened(found) }));
  }
}
