import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/cli/describe-error.ts';

const error = (message: string, cause?: Error) => new Error(message, cause ? { cause } : {});

describe('an error of a layout', () => {
  it('names the layout, not the page that a plugin makes', () => {
    const inner = error(
      '(content/overrides/layouts/guide.njk)\n  Template render error: (content/overrides/layouts/guide.njk) [Line 2, Column 41]\n  Error: filter not found: shout',
    );
    const outer = error('Having trouble rendering 11ty.js template ./layouts/mentorbook-handbook.11ty.js', inner);
    expect(describeError(outer)).toBe(
      'Unexpected mistake in the layout content/overrides/layouts/guide.njk:2:41, expected one that can be used: filter not found: shout.',
    );
  });

  it('is told without the page that a plugin makes, whatever is to blame', () => {
    const outer = error(
      'Having trouble rendering 11ty.js template ./layouts/mentorbook-handbook.11ty.js',
      error('Full.'),
    );
    expect(describeError(outer)).toBe('Full.');
  });

  it('is told as it is when no layout is to blame', () => {
    expect(describeError(error('No room left', error('ENOSPC')))).toBe('No room left\n  ENOSPC');
  });
});
