import { describe, expect, it } from 'vitest';
import { defineCommand, readArguments, UsageError } from '../../src/cli/arguments.ts';

const sow = defineCommand({
  name: 'sow',
  summary: 'put seeds in the ground',
  positionals: [
    { name: 'SEED', help: 'what to sow' },
    { name: 'PLACE', help: 'where (the garden)', optional: true },
  ],
  options: ['content', 'release'],
  run: async () => 0,
});

/** What somebody is told who used the command in this way. */
function told(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  try {
    readArguments(sow, args, environment);
  } catch (error) {
    if (error instanceof UsageError) return error.message.split('\n')[0] ?? '';
    throw error;
  }
  return 'nothing';
}

describe('the words and options of a command', () => {
  it('come in any order, and the last words may be left out', () => {
    expect(readArguments(sow, ['beans', '--content', 'x', 'bed'])).toMatchObject({
      words: ['beans', 'bed'],
      options: { content: 'x', release: false },
    });
    expect(readArguments(sow, ['--content=x', '--release', '--', '--beans'])).toMatchObject({
      words: ['--beans'],
      options: { content: 'x', release: true },
    });
    expect(readArguments(sow, ['beans'])).toMatchObject({ words: ['beans'], options: { content: 'content' } });
  });

  it('are listed in the help', () => {
    expect(readArguments(sow, ['--help'])).toEqual({
      help: [
        'sow: put seeds in the ground',
        'Usage: npm run sow -- SEED [PLACE] [options]',
        '',
        '  SEED                 what to sow',
        '  PLACE                where (the garden)',
        '  --content DIR        the content folder (content)',
        '  --release            before publishing: what may wait is an error',
        '  --help               print this',
        '',
      ].join('\n'),
    });
  });

  it.each([
    [[], 'Unexpected end of the command, expected SEED: what to sow.'],
    [
      ['beans', 'bed', 'peas'],
      'Unexpected `peas`, expected nothing there. A text of several words stands in double quotes.',
    ],
    [['beans', '--contnt', 'x'], 'Unexpected option `--contnt`, expected `--content`.'],
    [['beans', '--water'], 'Unexpected option `--water`, expected one of these.'],
    [['beans', '-c', 'x'], 'Unexpected option `-c`, expected one of these.'],
    [['beans', '--content'], 'Unexpected end after `--content`, expected a value: `--content DIR`.'],
    [['beans', '--release=no'], 'Unexpected `no` for `--release`, expected the option alone.'],
  ])('%j is answered in plain words', (args, words) => {
    expect(told(args)).toBe(words);
  });

  it('say when npm has kept an option for itself', () => {
    const environment = { npm_lifecycle_event: 'sow', npm_config_content: 'true' };
    expect(told(['beans', 'x'], environment)).toBe(
      'Unexpected place of `--content`, expected it after two hyphens of their own: `npm run sow -- … --content …`.',
    );
    expect(told(['beans'], { ...environment, npm_lifecycle_event: 'test' })).toBe('nothing');
  });
});
