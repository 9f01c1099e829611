import fs from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Result } from './run.ts';
import { shell } from './scratch-project.ts';

const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});

const permissions = z.partialRecord(z.enum(['contents', 'pages', 'id-token']), z.enum(['read', 'write']));

/** The part of GitHub's workflow syntax that the project uses. https://docs.github.com/actions/reference/workflow-syntax-for-github-actions */
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.partialRecord(z.enum(['push', 'pull_request', 'workflow_dispatch', 'release']), z.unknown()),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      needs: z.string().optional(),
      if: z.string().optional(),
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      permissions: permissions.optional(),
      outputs: z.record(z.string(), z.string()).optional(),
      environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
      steps: z.array(step).min(1),
    }),
  ),
});
export type Workflow = z.infer<typeof workflowSchema>;

/** Reads a workflow of GitHub. */
export async function readWorkflow(file: string): Promise<Workflow> {
  return workflowSchema.parse(parse(await fs.readFile(file, 'utf8')));
}

export interface WorkflowRun {
  /** What each `run` printed and how it ended, in order; nothing after the first that failed. */
  readonly results: readonly Result[];
  /** The names of the jobs that ran. */
  readonly jobs: readonly string[];
  /** The actions that were reached, with what they were given. */
  readonly used: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly summary: string;
}

/** What the actions of others would put out. */
const outputsOfActions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'actions/upload-artifact': { 'artifact-url': 'https://github.example/artifacts/1' },
  'actions/deploy-pages': { page_url: 'https://alder.example/' },
};

/** Runs the commands of a workflow one after another as GitHub does, jobs and steps in order, in a folder. */
export async function runWorkflow(workflow: Workflow, folder: string, bin: string): Promise<WorkflowRun> {
  const files = { GITHUB_OUTPUT: path.join(bin, 'output'), GITHUB_STEP_SUMMARY: path.join(bin, 'summary') };
  await fs.writeFile(files.GITHUB_STEP_SUMMARY, '');
  const known = new Map<string, string>([
    ['github.token', 'a token'],
    ['github.ref', 'refs/heads/main'],
  ]);
  const fill = (text: string) =>
    text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
      const value = known.get(name);
      if (value === undefined) throw new Error(`Unexpected \`${name}\`, expected something that is put out before.`);
      return value;
    });
  const results: Result[] = [];
  const jobs: string[] = [];
  const used = new Map<string, Readonly<Record<string, unknown>>>();
  const done = async () => ({ results, jobs, used, summary: await fs.readFile(files.GITHUB_STEP_SUMMARY, 'utf8') });
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (job.needs !== undefined && !jobs.includes(job.needs)) continue;
    const condition = /^needs\.([\w.-]+) != ''$/.exec(job.if ?? '');
    if (condition && !known.get(`needs.${condition[1]}`)) continue;
    jobs.push(name);
    for (const { id, uses, with: given = {}, run, env = {} } of job.steps) {
      const put = (output: string, value: string) => known.set(`steps.${id}.outputs.${output}`, value);
      if (uses !== undefined) {
        const [action = ''] = uses.split('@');
        used.set(action, given);
        for (const [output, value] of Object.entries(outputsOfActions[action] ?? {})) put(output, value);
      }
      if (run === undefined) continue;
      await fs.writeFile(files.GITHUB_OUTPUT, '');
      const filled = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, fill(value)]));
      const result = await shell(run, folder, bin, { ...files, GITHUB_REPOSITORY: 'alder/our-handbook', ...filled });
      results.push(result);
      if (result.code !== 0) return done();
      for (const line of (await fs.readFile(files.GITHUB_OUTPUT, 'utf8')).split('\n')) {
        const at = line.indexOf('=');
        if (at > 0) put(line.slice(0, at), line.slice(at + 1));
      }
    }
    for (const [output, value] of Object.entries(job.outputs ?? {})) {
      const isSet = [...value.matchAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g)].every(([, wanted = '']) => known.has(wanted));
      known.set(`needs.${name}.outputs.${output}`, isSet ? fill(value) : '');
    }
  }
  return done();
}
