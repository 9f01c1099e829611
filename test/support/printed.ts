import { vi } from 'vitest';

/** What a command prints when it is run in this process, and the code it ends with. */
export async function printed(run: () => Promise<number>): Promise<{ stdout: string; stderr: string; code: number }> {
  const texts = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map(stream =>
    vi.spyOn(process[stream], 'write').mockImplementation(text => {
      texts[stream] += String(text);
      return true;
    }),
  );
  try {
    const code = await run();
    return { ...texts, code };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
