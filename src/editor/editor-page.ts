import { escapeHtml } from '../formats/escape-html.ts';

export interface EditorPageOptions {
  readonly title: string;
  /** What to say where scripts are off. */
  readonly noScript: string;
  /** Changes with the program, so that no browser runs an old one. */
  readonly version: string;
  /** The sites that the page may talk to, beside its own. */
  readonly connect: readonly string[];
  /** Where pictures may come from, beside its own site. */
  readonly pictures: readonly string[];
}

/**
 * What the editor's page may load and where it may send. It differs from the rest of the site in that its program sets
 * styles, shows pictures before they are saved, and talks to the host of the repository once somebody signs in.
 */
function policyOf({ connect, pictures }: EditorPageOptions): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    ['img-src', "'self'", 'blob:', 'data:', ...pictures].join(' '),
    ['connect-src', "'self'", 'blob:', 'data:', ...connect].join(' '),
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** The page of the form editor. Its program and its settings stand beside it. */
export function editorPage(options: EditorPageOptions): string {
  const { title, noScript, version } = options;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(options))}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="edit.css?${version}">
<script type="module" src="start.js?${version}"></script>
</head>
<body>
<noscript><p>${escapeHtml(noScript)}</p></noscript>
</body>
</html>
`;
}
