import path from 'node:path/posix';
import { anchorsOf } from '../model/anchors.ts';
import { isMisplaced, likelyPaths } from '../model/likely-paths.ts';
import { readLink } from '../model/links.ts';
import { mayBeOfLostKind } from '../model/lost-kinds.ts';
import { type FileMention, mentionsOf, targetOf } from '../model/mentions.ts';
import { addressFrom, type PathsInAnyCase, pathsInAnyCase } from '../model/paths-in-any-case.ts';
import { hasOwnPage } from '../model/urls.ts';
import type { ContentFile, Picture } from '../read/content-file.ts';
import { nearestName } from '../text/nearest.ts';
import { idForm } from '../text/slug.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

export const brokenLink = defineRule({
  id: 'broken-link',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A link or a picture leads to a file or an anchor that does not exist.',
    why: 'A reader would land on nothing. Link to the content file, as in `../sheets/goal-sheet.md`; its address on the site follows.',
    bad: {
      path: 'library/checklists/start.md',
      text: '---\ntitle: Start\nitems:\n  - text: Read [each meeting](meetings.md).\n---\n',
    },
    good: {
      path: 'library/checklists/start.md',
      text: '---\ntitle: Start\nitems:\n  - text: Read [the reason](#why).\n---\n\n## Why\n\nIt helps.\n',
    },
  },
  check(context) {
    const inAnyCase = pathsInAnyCase(context.graph);
    const anchors = new Map<string, ReadonlySet<string>>();
    const anchorsFor = (file: ContentFile) => {
      const known = anchors.get(file.source.path) ?? anchorsOf(file);
      anchors.set(file.source.path, known);
      return known;
    };
    for (const file of context.graph.content.files) {
      if (!file.kind || isMisplaced(file, context.graph.content)) continue;
      for (const mention of mentionsOf(file)) {
        if (mention.type === 'link') checkLink(file, mention, anchorsFor, inAnyCase, context);
        if (mention.type === 'image') checkPicture(file, mention, inAnyCase, context);
      }
    }
  },
});

function checkLink(
  file: ContentFile,
  mention: FileMention,
  anchorsFor: (file: ContentFile) => ReadonlySet<string>,
  inAnyCase: PathsInAnyCase,
  { graph, t, report }: RuleContext,
): void {
  const link = targetOf(mention, file);
  if (link.type === 'external') return;
  if (link.type === 'refused') {
    report(mention.place(), t('problem.refusedLink', { target: mention.target }));
    return;
  }
  if (link.type === 'site') {
    // The last part of an address is the name of the file.
    const [target = '', anchor] = mention.target.split('#', 2);
    const near = nearestFile(file, path.join('/', `${path.basename(target, path.extname(target))}.md`), graph);
    const suggestion = near && addressFrom(file, near, anchor);
    const hint = suggestion ? ` ${t('problem.writeThis', { name: suggestion })}` : '';
    report(mention.place(), t('problem.siteLink', { target: mention.target }) + hint, { suggestion });
    return;
  }
  const target = link.type === 'here' ? file : graph.files.get(link.path);
  if (!target?.kind) {
    // A misplaced file is reported once, at the file.
    if (link.type === 'file' && likelyPaths(graph.content).has(link.path)) return;
    if (target && mayBeOfLostKind(target, graph.content)) return;
    const inOtherCase = link.type === 'file' ? inAnyCase().get(link.path.toLowerCase()) : undefined;
    if (inOtherCase !== undefined) {
      const suggestion = addressFrom(file, inOtherCase, link.anchor);
      report(mention.place(), t('problem.linkCase', { target: mention.target, suggestion }), { suggestion });
      return;
    }
    // Windows writes `\` between folders.
    const near = link.type === 'file' ? nearestFile(file, link.path.replaceAll('\\', '/'), graph) : undefined;
    const suggestion = webAddressIn(mention.target) ?? (near && addressFrom(file, near, link.anchor));
    const hint = suggestion ? ` ${t('problem.writeThis', { name: suggestion })}` : '';
    report(mention.place(), t('problem.brokenLink', { target: mention.target }) + hint, { suggestion });
    return;
  }
  if (!isReachable(file, target) || (isPublished(file, graph) && !isPublished(target, graph))) {
    report(mention.place(), t('problem.unreachableLink', { target: mention.target }));
    return;
  }
  const { anchor } = link;
  const pageHasAnchors = hasOwnPage({ kind: target.kind.id });
  // The anchors of a file with mistakes, or without the text that it needs, are not all known.
  const lacksText = target.kind.body === 'required' && target.source.body.trim() === '';
  if (anchor === undefined || lacksText || target.source.faults.length > 0 || target.findings.length > 0) return;
  if (!pageHasAnchors || !anchorsFor(target).has(anchor)) {
    const near = pageHasAnchors ? nearestName(anchor, anchorsFor(target)) : undefined;
    const suggestion = near && `${mention.target.slice(0, mention.target.indexOf('#'))}#${near}`;
    const hint = suggestion ? ` ${t('problem.writeThis', { name: suggestion })}` : '';
    report(mention.place(), t('problem.brokenAnchor', { anchor, path: target.source.path }) + hint, { suggestion });
  }
}

/** `www.…` without `https://` before it is read as the name of a file. */
const webAddressIn = (target: string) => (/^www\.[\w-]+\.\w/.test(target) ? `https://${target}` : undefined);

/** The file that a link to nowhere most likely meant: a near name beside it, or the same name in another folder. */
function nearestFile(from: ContentFile, wanted: string, graph: RuleContext['graph']): string | undefined {
  const open = graph.content.files.filter(
    file =>
      file.kind && idForm.test(file.id) && file !== from && isReachable(from, file) && isVisible(file, from, graph),
  );
  const name = path.basename(wanted, '.md');
  const beside = open.filter(file => path.dirname(file.source.path) === path.dirname(wanted));
  const near = nearestName(
    name,
    beside.map(({ source }) => path.basename(source.path, '.md')),
  );
  if (near !== undefined) return path.join(path.dirname(wanted), `${near}.md`);
  const namesakes = open.filter(({ source }) => path.basename(source.path, '.md') === name);
  const own = namesakes.filter(({ scope }) => isSame(scope, from.scope));
  return (own[0] ?? namesakes[0])?.source.path;
}

/** A file of the same programme, or of the library. */
function isVisible(file: ContentFile, from: ContentFile, graph: RuleContext['graph']): boolean {
  const isNear = file.scope.place === 'library' || isSame(file.scope, from.scope);
  return isNear && (!isPublished(from, graph) || isPublished(file, graph));
}

function isSame(a: ContentFile['scope'], b: ContentFile['scope']): boolean {
  return a.place === b.place && (a.place !== 'programme' || b.place !== 'programme' || a.programme === b.programme);
}

/** A library file may be shown in any programme, so it may only link to other library files. */
function isReachable(from: ContentFile, target: ContentFile): boolean {
  return from.scope.place !== 'library' || target.scope.place === 'library';
}

/** A draft, or a programme that is not listed, may link within itself: nobody sees it yet. */
function isPublished({ scope, source }: ContentFile, { settings }: RuleContext['graph']): boolean {
  if (source.values?.draft === true) return false;
  return !settings || scope.place !== 'programme' || settings.programmes.includes(scope.programme);
}

function checkPicture(
  file: ContentFile,
  mention: FileMention,
  inAnyCase: PathsInAnyCase,
  { graph, t, report }: RuleContext,
): void {
  const { pictures } = graph.content;
  const { target } = mention;
  const link = readLink(file.source.path, target);
  if (link.type === 'external' || link.type === 'refused') {
    report(mention.place(), t('problem.foreignPicture', { target }));
    return;
  }
  const paths = inAnyCase();
  const found = link.type === 'file' ? (paths.get(link.path) ?? paths.get(link.path.toLowerCase())) : undefined;
  if (link.type === 'file' && found === link.path && !found.endsWith('.md')) return;
  if (found === undefined || found.endsWith('.md')) {
    const near = link.type === 'file' ? nearestPicture(link.path, pictures) : undefined;
    const suggestion = near && addressFrom(file, near);
    const hint = suggestion ? ` ${t('problem.writeThis', { name: suggestion })}` : '';
    report(mention.place(), t('problem.brokenPicture', { target }) + hint, { suggestion });
  } else {
    const suggestion = addressFrom(file, found);
    report(mention.place(), t('problem.linkCase', { target, suggestion }), { suggestion });
  }
}

/** A picture with a near name in the same folder, or one of the same name in another. */
function nearestPicture(wanted: string, pictures: readonly Picture[]): string | undefined {
  const paths = pictures.map(picture => picture.path);
  const beside = paths.filter(one => path.dirname(one) === path.dirname(wanted));
  const near = nearestName(
    path.basename(wanted),
    beside.map(one => path.basename(one)),
  );
  if (near !== undefined) return path.join(path.dirname(wanted), near);
  return paths.find(one => path.basename(one) === path.basename(wanted));
}
