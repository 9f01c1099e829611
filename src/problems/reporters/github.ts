import type { Reporter } from './define-reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands that GitHub shows as annotations on a pull request. */
export const github: Reporter = ({ problems }) =>
  problems
    .map(problem => {
      const properties = [
        `file=${escapeProperty(problem.file)}`,
        `line=${problem.line}`,
        `col=${problem.column}`,
        `endLine=${problem.endLine}`,
        `endColumn=${problem.endColumn}`,
        `title=${escapeProperty(problem.rule)}`,
      ];
      return `::${commands[problem.severity]} ${properties.join(',')}::${escapeData(problem.message)}\n`;
    })
    .join('');

// The escapes of GitHub's workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
