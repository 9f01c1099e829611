/**
 * The process in which `edit` checks what was saved in a form. It is a process of its own so that nobody waits for a
 * build to end before they see what is wrong.
 */
import { checkContent, KeptCheck } from '../check-content.ts';
import { type EditorConfig, editorConfig } from '../editor/cms-config.ts';
import { type ShownInForms, shownInForms } from '../editor/shown-in-forms.ts';
import { describeError } from './describe-error.ts';
import { answerRequests } from './own-process.ts';

export interface FormsRequest {
  readonly content: string;
  readonly pathPrefix: string;
}

/** What the form editor is told; nothing when the content could not be looked at. */
export interface FormsAnswer {
  readonly forms?: { readonly config: EditorConfig; readonly problems: readonly ShownInForms[] };
}

const kept = new KeptCheck();

async function look({ content, pathPrefix }: FormsRequest): Promise<FormsAnswer> {
  const { graph, problems } = await checkContent(content, { kept });
  const config = editorConfig({ graph, pathPrefix, local: true });
  return { forms: { config, problems: shownInForms(graph, problems, pathPrefix) } };
}

answerRequests((request: FormsRequest) =>
  look(request).catch((error: unknown): FormsAnswer => {
    process.stderr.write(`The content could not be checked. ${describeError(error)}\n`);
    return {};
  }),
);
