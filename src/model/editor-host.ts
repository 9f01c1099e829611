import type { SiteSettings } from '../kinds/site.ts';

type EditorSettings = NonNullable<SiteSettings['editor']>;

/** What is known of the sites that keep repositories: where they answer, and where pictures of people come from. */
const hosts = {
  github: {
    address: 'https://github.com',
    api: () => 'https://api.github.com',
    pictures: 'https://avatars.githubusercontent.com',
  },
  gitlab: { address: 'https://gitlab.com', api: (address: string) => `${address}/api/v4`, pictures: '' },
  gitea: { address: 'https://codeberg.org', api: (address: string) => `${address}/api/v1`, pictures: '' },
} as const;

const withoutEnd = (address: string) => address.replace(/\/+$/, '');

function addressesOf({ host, address, signIn }: EditorSettings) {
  const own = address === undefined ? undefined : withoutEnd(address);
  const base = own ?? hosts[host].address;
  // GitHub on an organisation's own server answers below its own address.
  const api = host === 'github' && own ? `${own}/api/v3` : hosts[host].api(base);
  return { own, base, api, signIn: signIn === undefined ? undefined : withoutEnd(signIn) };
}

/** The settings of Sveltia CMS for a repository. https://sveltiacms.app/en/docs/backends */
export function backendFor(settings: EditorSettings): Readonly<Record<string, unknown>> {
  const { host, repository, branch, appId } = settings;
  const { own, base, api, signIn } = addressesOf(settings);
  // Without an app of one's own, people sign in with an access token: no third party is asked.
  const canSignIn = host === 'github' ? signIn !== undefined : appId !== undefined;
  return {
    name: host,
    repo: repository,
    branch,
    auth_methods: canSignIn ? ['oauth', 'token'] : ['token'],
    ...(own || host === 'gitea' ? { api_root: api } : {}),
    ...(host === 'github' ? (signIn ? { base_url: signIn } : {}) : own || host === 'gitea' ? { base_url: base } : {}),
    ...(appId === undefined ? {} : { app_id: appId }),
    ...(host === 'gitlab' && appId !== undefined ? { auth_type: 'pkce' } : {}),
  };
}

/** The sites that the editor's page may talk to once somebody signs in. */
export function editorHosts(settings: EditorSettings): { readonly connect: string[]; readonly pictures: string[] } {
  const { base, api } = addressesOf(settings);
  const origins = new Set([new URL(api).origin, ...(settings.host === 'github' ? [] : [new URL(base).origin])]);
  const pictures = settings.address === undefined ? hosts[settings.host].pictures || base : base;
  return { connect: [...origins], pictures: [new URL(pictures).origin] };
}

/** The name of the site that keeps the repository, for the privacy page. */
export const editorHostName = (settings: EditorSettings) => new URL(addressesOf(settings).base).host;
