import type { Progress } from '../handover.ts';
import type { Translate } from '../strings/index.ts';

/** How long a build goes on in silence where lines cannot be written over, in milliseconds. */
const silence = 3000;
/** How often a line is written over, in milliseconds. */
const rhythm = 100;

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Says how far a build is: on a terminal in one line that is written over and goes away at the end, elsewhere in a line now and
 * then.
 * @param now gives the time in milliseconds
 */
export function showProgress(terminal: Terminal, t: Translate, now = () => performance.now()) {
  let last = now();
  let isShown = false;
  const report: Progress = (phase, done, total) => {
    if (now() - last < (terminal.isTTY ? rhythm : silence)) return;
    last = now();
    const text = total === undefined ? t(`build.${phase}`, { done }) : t(`build.${phase}.of`, { done, total });
    isShown = terminal.isTTY === true;
    terminal.write(terminal.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  };
  return {
    report,
    /** Takes the line away. */
    end() {
      if (isShown) terminal.write('\r\u001b[K');
      isShown = false;
    },
  };
}
