import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Command, readArguments } from '../../src/cli/arguments.ts';
import { build } from '../../src/cli/build.ts';
import { check } from '../../src/cli/check.ts';
import { root } from '../support/run.ts';
import { shell, standIns } from '../support/scratch-project.ts';

const read = (file: string) => fs.readFile(path.join(root, file), 'utf8');

const commands: Readonly<Record<string, Command>> = { build, check };

/**
 * Runs the lines of a recipe with an npm that writes down what it is told. That the commands themselves do what they say is
 * held where they are run for GitHub.
 * @returns the options of each `npm run`, as the command reads them
 */
async function optionsIn(
  lines: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, unknown>>[]> {
  const bin = await standIns({ npm: 'printf "%s\\n" "$@" -- >> "$CALLS"; echo . >> "$CALLS"' });
  const calls = path.join(bin, 'calls');
  const { code, stderr } = await shell(lines.join('\n'), root, bin, { CALLS: calls, ...env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const told = (await fs.readFile(calls, 'utf8')).split('\n--\n.\n').filter(call => call !== '');
  return told.map(call => {
    const [verb = '', ...args] = call.split('\n');
    if (verb === 'ci') return { ci: args };
    const [name = '', ...options] = args.filter(arg => arg !== '--silent' && arg !== '--');
    const command = commands[name];
    if (verb !== 'run' || !command) throw new Error(`Unexpected \`npm ${call}\`, expected a command of the project.`);
    const given = readArguments(command, options, {});
    return { [name]: 'options' in given ? given.options : given.help };
  });
}

describe('the recipe for GitLab', () => {
  let recipe: Record<string, { script?: string[]; rules?: unknown; artifacts?: unknown; before_script?: string[] }>;

  beforeAll(async () => {
    recipe = parse(await read('.gitlab-ci.yml'));
  });

  it('checks a merge request, and keeps the site to look at', async () => {
    expect(recipe.check?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
    const [ci, ...run] = await optionsIn([...(recipe.default?.before_script ?? []), ...(recipe.check?.script ?? [])]);
    expect(ci).toHaveProperty('ci');
    expect(run.map(call => Object.keys(call)[0])).toEqual(['check', 'build']);
    expect(recipe.check?.artifacts).toMatchObject({ paths: ['_site/offline.zip'] });
  });

  it('publishes the default branch alone, at the address that GitLab tells', async () => {
    expect(recipe.pages?.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
    const address = 'https://alder.gitlab.io/our-handbook';
    const [made] = await optionsIn(recipe.pages?.script ?? [], { CI_PAGES_URL: address });
    expect(made?.build).toMatchObject({ url: address, release: true, output: 'public' });
    expect(recipe.pages?.artifacts).toEqual({ paths: ['public'] });
  });

  it('fetches the whole history, and takes a Node of its whole version', () => {
    expect(recipe.variables).toEqual({ GIT_DEPTH: '0' });
    expect(recipe.default).toMatchObject({ image: expect.stringMatching(/^node:\d+\.\d+\.\d+$/) });
  });
});

describe('the recipe for Netlify', () => {
  it('makes the site for the address of the site, and each preview for its own', async () => {
    const recipe = await read('netlify.toml');
    const made = [...recipe.matchAll(/^ {2}command = (".*")$/gm)].map(([, text = '']) => JSON.parse(text) as string);
    const env = { URL: 'https://alder.netlify.app', DEPLOY_PRIME_URL: 'https://deploy-preview-1--alder.netlify.app' };
    const [site, ...previews] = await optionsIn(made, env);
    expect(site?.build).toMatchObject({ url: env.URL, release: true });
    expect(previews.map(({ build: options }) => options)).toMatchObject([
      { url: env.DEPLOY_PRIME_URL, release: false },
      { url: env.DEPLOY_PRIME_URL, release: false },
    ]);
    expect([...recipe.matchAll(/^\[(.+)\]$/gm)].map(([, name]) => name)).toEqual([
      'build',
      'context.deploy-preview',
      'context.branch-deploy',
    ]);
    expect(recipe).toContain('publish = "_site"');
  });
});

describe('the recipe for a container', () => {
  let steps: { readonly name: string; readonly rest: string }[];
  const all = (name: string) => steps.filter(step => step.name === name).map(({ rest }) => rest);

  beforeAll(async () => {
    const joined = (await read('Dockerfile')).replace(/\\\n\s*/g, '');
    const lines = joined.split('\n').filter(line => line !== '' && !line.startsWith('#'));
    steps = lines.map(line => {
      const [name = '', ...rest] = line.split(' ');
      return { name, rest: rest.join(' ') };
    });
  });

  it('makes the site in one image and serves it from another, both of a whole version', () => {
    expect(all('FROM')).toEqual([
      expect.stringMatching(/^node:\d+\.\d+\.\d+-slim AS build$/),
      expect.stringMatching(/^nginxinc\/nginx-unprivileged:\d+\.\d+\.\d+-alpine$/),
    ]);
  });

  it('installs and builds with the same commands as anywhere', async () => {
    const address = 'https://alder.example/mentoring/';
    const made = await optionsIn(all('RUN'), { URL: address });
    expect(made).toMatchObject([{ ci: ['--omit=dev'] }, { build: { url: address, release: true } }]);
    const [, unsaid] = await optionsIn(all('RUN'), { URL: '' });
    expect(unsaid?.build).toMatchObject({ url: '' });
  });

  it('copies what is there and what the build writes, to where nginx looks for it', async () => {
    const nginx = await read('publish/nginx.conf');
    const copies = all('COPY').map(copy => copy.split(' '));
    for (const words of copies) {
      if (words[0]?.startsWith('--from')) continue;
      for (const file of words.slice(0, -1)) await fs.access(path.join(root, file));
    }
    expect(copies.at(-1)).toEqual(['--from=build', '/srv/handbook', '/srv/handbook']);
    expect(nginx).toContain('set $handbook /srv/handbook;\n  include /srv/handbook/_nginx.conf;');
  });

  it('runs as nobody in particular, on the port that it names, and can be asked how it is', async () => {
    const nginx = await read('publish/nginx.conf');
    expect(all('USER')).toEqual(['101']);
    const [port] = all('EXPOSE');
    expect(Number(port)).toBeGreaterThan(1023);
    expect(nginx).toContain(`listen ${port};`);
    const [, address = ''] = /"(http:[^"]+)"/.exec(all('HEALTHCHECK').join()) ?? [];
    expect(new URL(address).port).toBe(port);
    expect(nginx).toContain(`location = ${new URL(address).pathname} {`);
  });

  it('leaves out of the image what the site is not made from, and nothing else', async () => {
    const left = (await read('.dockerignore')).split('\n').filter(line => line !== '' && !line.startsWith('#'));
    expect(left).toEqual(expect.arrayContaining(['.git', 'node_modules', '_site', 'test']));
    for (const needed of ['content', 'layouts', 'plugins', 'publish', 'src', 'eleventy.config.ts', 'tsconfig.json']) {
      expect(left).not.toContain(needed);
    }
  });
});
