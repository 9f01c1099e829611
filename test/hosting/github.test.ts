import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/run.ts';
import { scratchProject, standIns } from '../support/scratch-project.ts';
import { readWorkflow, runWorkflow, type Workflow } from '../support/workflow.ts';

const workflowFile = (name: string) => path.join(root, '.github', 'workflows', `${name}.yml`);

let check: Workflow;
let publish: Workflow;
let release: Workflow;
let project: string;

beforeAll(async () => {
  check = await readWorkflow(workflowFile('check'));
  publish = await readWorkflow(workflowFile('publish'));
  release = await readWorkflow(workflowFile('release'));
  project = await scratchProject(path.join(root, 'test', 'sites', 'small'));
});

/** Answers as `gh api` does. */
const gh = (code: number, stdout: string, stderr = '') =>
  standIns({ gh: `echo '${stdout}'\necho '${stderr}' >&2\nexit ${code}` });

const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

describe('the workflows for GitHub', () => {
  it('name each action with its whole version, and need no secret', async () => {
    for (const workflow of [check, publish, release]) {
      for (const { uses } of stepsOf(workflow)) {
        if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
      }
      expect(JSON.stringify(workflow)).not.toContain('secrets.');
      // What others can put into a pull request, such as its title, never becomes part of a command.
      for (const { run = '' } of stepsOf(workflow)) expect(run).not.toContain('${{');
    }
  });

  it('may do no more than they need', () => {
    expect(check.permissions).toEqual({ contents: 'read' });
    expect(Object.values(check.jobs).map(({ permissions }) => permissions)).toEqual([undefined]);
    expect(publish.permissions).toEqual({});
    expect(Object.fromEntries(Object.entries(publish.jobs).map(([name, job]) => [name, job.permissions]))).toEqual({
      switch: { pages: 'read' },
      build: { contents: 'read' },
      deploy: { pages: 'write', 'id-token': 'write' },
    });
    expect(release.permissions).toEqual({});
    expect(release.jobs.parts?.permissions).toEqual({ contents: 'write' });
  });

  it('fetch the whole history, for the days of the last changes, and the Node of `.nvmrc`', async () => {
    const given = stepsOf(check)
      .concat(stepsOf(publish))
      .filter(({ uses }) => /checkout|setup-node/.test(uses ?? ''))
      .map(({ with: options }) => options);
    expect(given).toEqual([
      { 'fetch-depth': 0, 'persist-credentials': false },
      { 'node-version-file': '.nvmrc', cache: 'npm' },
      { 'fetch-depth': 0, 'persist-credentials': false },
      { 'node-version-file': '.nvmrc', cache: 'npm' },
    ]);
    const { engines } = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8'));
    const [least = 0] = /\d+/.exec(engines.node)?.map(Number) ?? [];
    expect(Number(await fs.readFile(path.join(root, '.nvmrc'), 'utf8'))).toBeGreaterThan(least);
  });
});

describe('a pull request on GitHub', () => {
  it('gets the site as a preview that opens without a server', async () => {
    const run = await runWorkflow(check, project, await standIns());
    expect(run.results.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      run.results.map(() => ({ code: 0, stderr: '' })),
    );
    expect(run.used.get('actions/upload-artifact')).toMatchObject({ path: 'preview', 'if-no-files-found': 'error' });
    await fs.access(path.join(project, 'preview', 'small-handbook', 'index.html'));
    expect(run.summary).toBe(
      '[Download the preview](https://github.example/artifacts/1), unpack it, and open `index.html` in the folder inside.\n',
    );
  });

  it('gets each problem as an annotation and nothing between, and ends there', async () => {
    const broken = path.join(project, 'content', 'library', 'terms', 'broken.md');
    await fs.writeFile(broken, '---\ntitel: One\n---\nText.\n');
    const { results, used } = await runWorkflow(check, project, await standIns());
    await fs.rm(broken);
    const last = results.at(-1);
    expect(last?.code).toBe(1);
    expect(last?.stdout).toMatch(
      /^::error file=content\/library\/terms\/broken.md,line=2,col=1,endLine=2,endColumn=6,title=unknown-key::Unexpected key/,
    );
    expect(
      last?.stdout
        .trimEnd()
        .split('\n')
        .filter(line => !line.startsWith('::')),
    ).toEqual([]);
    expect([...used.keys()]).not.toContain('actions/upload-artifact');
  });
});

describe('publishing with GitHub Pages', () => {
  it('does nothing while Pages is switched off, and says how to switch it on', async () => {
    const run = await runWorkflow(publish, project, await gh(1, '{}', 'gh: Not Found (HTTP 404)'));
    expect(run.jobs).toEqual(['switch']);
    expect(run.summary).toMatch(/^Nothing is published: Pages is not switched on\. .*"GitHub Actions"\.$/m);
  });

  it('does nothing while Pages publishes a branch', async () => {
    const run = await runWorkflow(publish, project, await gh(0, 'legacy https://alder.github.io/our-handbook/'));
    expect(run.jobs).toEqual(['switch']);
    expect(run.summary).toContain('choose the source "GitHub Actions"');
  });

  it('fails when it cannot be told whether Pages is switched on', async () => {
    const run = await runWorkflow(publish, project, await gh(1, '', 'gh: Server Error (HTTP 500)'));
    expect(run.results.map(({ code, stdout }) => ({ code, stdout }))).toEqual([
      { code: 1, stdout: 'gh: Server Error (HTTP 500)\n' },
    ]);
  });

  it('makes the site for the address that Pages gives it, folder and all', async () => {
    const run = await runWorkflow(publish, project, await gh(0, 'workflow https://alder.github.io/our-handbook/'));
    expect(run.jobs).toEqual(['switch', 'build', 'deploy']);
    expect(run.results.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(run.used.get('actions/upload-pages-artifact')).toEqual({ path: '_site' });
    const home = await fs.readFile(path.join(project, '_site', 'index.html'), 'utf8');
    expect(home).toContain('href="/our-handbook/pairs/"');
    expect(await fs.readFile(path.join(project, '_site', 'sitemap.xml'), 'utf8')).toContain(
      '<loc>https://alder.github.io/our-handbook/pairs/</loc>',
    );
  });
});
