import { editorAddress, editorPlaceOf, editorUrl } from '../model/editor-address.ts';
import type { Graph } from '../model/graph.ts';
import type { Problem } from '../problems/problem.ts';
import { translator } from '../strings/index.ts';

/** A problem as the form editor shows it. */
export interface ShownInForms {
  /** The file, as its path in the content folder. */
  readonly path: string;
  readonly place: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  /** Where the manual says more, or nothing. */
  readonly docs: string;
  /** The form of the file, from the page of the editor; empty when it has none. */
  readonly address: string;
}

const t = translator('en');

/** Puts problems beside the forms of their files. */
export function shownInForms({ content }: Graph, problems: readonly Problem[], pathPrefix: string): ShownInForms[] {
  const files = new Map(content.files.map(file => [file.source.file, file]));
  return problems.map(({ file: name, line, severity, message, docs }) => {
    const file = files.get(name);
    const place = file && editorPlaceOf(file);
    return {
      path: file?.source.path ?? name,
      place: t('editor.line', { line }),
      severity,
      message,
      docs: docs ? pathPrefix + docs.slice(1) : '',
      address: place ? editorAddress(place).slice(editorUrl.length) : '',
    };
  });
}
