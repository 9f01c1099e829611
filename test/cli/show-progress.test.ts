import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/cli/show-progress.ts';
import { translator } from '../../src/strings/index.ts';

/** A terminal that remembers what it was told, and a clock that is set by hand. */
function terminal(isTTY: boolean) {
  let written = '';
  let time = 0;
  const shown = showProgress({ isTTY, write: text => (written += text) }, translator('en'), () => time);
  return { ...shown, written: () => written, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('how far a build is', () => {
  it('stands in one line of a terminal, which goes away at the end', () => {
    const { report, end, pass, written } = terminal(true);
    pass(200);
    report('pages', 12);
    report('pages', 13);
    pass(200);
    report('documents', 40, 376);
    end();
    expect(written()).toBe('\r\u001b[KPages: 12\r\u001b[KDocuments: 40 of 376\r\u001b[K');
  });

  it('is said in a line now and then where lines cannot be written over, and not at all when it is quick', () => {
    const { report, end, pass, written } = terminal(false);
    report('documents', 1, 376);
    pass(2000);
    report('documents', 90, 376);
    expect(written()).toBe('');
    pass(2000);
    report('documents', 180, 376);
    end();
    expect(written()).toBe('Documents: 180 of 376\n');
  });
});
