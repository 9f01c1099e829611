import type { BrowserContext } from 'playwright-core';

/** What a browser was seen to do while pages were open in it. */
export interface Watched {
  /** Breaches of the policy, each with the page. */
  readonly breaches: string[];
  /** Every address that was asked for. */
  readonly asked: string[];
}

/** Notes each breach of a page's policy and each request, those of its worker too. */
export async function watch(context: BrowserContext): Promise<Watched> {
  const watched: Watched = { breaches: [], asked: [] };
  await context.exposeFunction('noteBreach', (breach: string) => watched.breaches.push(breach));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ documentURI, violatedDirective, blockedURI, sample }) => {
      const { noteBreach } = window as unknown as { noteBreach(text: string): void };
      noteBreach(`${documentURI} ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on('request', request => watched.asked.push(request.url()));
  context.on('console', message => {
    if (/Content Security Policy/.test(message.text())) watched.breaches.push(message.text());
  });
  return watched;
}
