import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** What one run of a command took. */
export interface Run {
  /** From start to end, in seconds. */
  readonly seconds: number;
  /** Of the command and all that it started, in seconds. */
  readonly cpu: number;
  /** The most memory that the command itself held, in bytes; undefined where the system does not say. */
  readonly memory: number | undefined;
  /** How many documents it wrote, where that was counted. */
  readonly documents?: number;
}

/** Prints what the shell knows of the time: real, user and system, in seconds. */
const timed = 'TIMEFORMAT="%R %U %S"; exec 3>&2; time "$@" 2>&3';

/**
 * Runs a command to its end and measures it.
 * @param folder where it runs
 * @throws Error when it fails, with what it said
 */
export function measure(command: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-c', timed, 'bash', ...command], { cwd: folder, env: { ...process.env, ...env } });
    let memory: number | undefined;
    const watch = setInterval(() => {
      memory = Math.max(memory ?? 0, mostMemory(childOf(shell.pid)) ?? 0) || undefined;
    }, 10);
    let said = '';
    shell.stdout.resume();
    shell.stderr.on('data', data => {
      said += data;
    });
    shell.on('error', reject);
    shell.on('close', code => {
      clearInterval(watch);
      const [seconds = 0, user = 0, system = 0] = (said.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
      if (code === 0) resolve({ seconds, cpu: user + system, memory });
      else reject(new Error(`Unexpected end ${code} of \`${command.join(' ')}\`, expected 0.\n${said}`));
    });
  });
}

/** The first process that another has started, as Linux tells it. */
function childOf(pid: number | undefined): number | undefined {
  const children = readOrNothing(`/proc/${pid}/task/${pid}/children`);
  return children === undefined || children === '' ? undefined : Number(children.split(' ')[0]);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function mostMemory(pid: number | undefined): number | undefined {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function readOrNothing(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    // The process has ended, or this is no Linux.
    return undefined;
  }
}
