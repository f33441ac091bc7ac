import type { Configuration, IDToken } from 'openid-client';
import type { ProviderSettings } from './account.store';

/** What is kept in the browser between going to the municipality's login and coming back. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where one was on the way to: a path of ours. */
  readonly goTo: string;
}

/** Who somebody is over there, and how they logged in. */
export interface Known {
  readonly username: string;
  readonly acr: string | null;
}

const BACK = '/api/trapp/session/provider/back';
const HOUR_MS = 3_600_000;
const TIMEOUT_SECONDS = 10;
const isLoopback = (issuer: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);

/** The library is a module of the newer kind, and is fetched when somebody first logs in by it. */
const library = () => import('openid-client');

let found: { readonly configuration: Configuration; readonly of: ProviderSettings; readonly at: number } | undefined;

/** The provider's addresses and keys as it tells them itself, asked for again after an hour. Without TLS only on this machine. */
async function configurationOf(settings: ProviderSettings): Promise<Configuration> {
  if (found?.of === settings && Date.now() - found.at < HOUR_MS) return found.configuration;
  const { discovery, allowInsecureRequests, ClientSecretPost } = await library();
  const issuer = new URL(settings.issuer);
  const configuration = await discovery(issuer, settings.clientId, undefined, ClientSecretPost(settings.clientSecret), { timeout: TIMEOUT_SECONDS, ...(isLoopback(issuer) ? { execute: [allowInsecureRequests] } : {}) });
  found = { configuration, of: settings, at: Date.now() };
  return configuration;
}

/** A path of our own pages, and never an address elsewhere. */
export const ownPath = (path: unknown): string => (typeof path === 'string' && path.length <= 500 && /^\/(?![/\\])[\w\-/.?=&%æøåÆØÅ]*$/.test(path) ? path : '/');

/** Where the browser is to go, and what it is to bring back (PKCE, state and nonce). */
export async function sentThere(settings: ProviderSettings, goTo: string): Promise<{ readonly address: string; readonly errand: Errand }> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } = await library();
  const errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), goTo };
  const address = buildAuthorizationUrl(await configurationOf(settings), {
    redirect_uri: `${settings.publicUrl}${BACK}`, scope: settings.scope, state: errand.state, nonce: errand.nonce,
    code_challenge: await calculatePKCECodeChallenge(errand.verifier), code_challenge_method: 'S256',
    ...(settings.acr.length > 0 ? { acr_values: settings.acr.join(' ') } : {}),
  });
  return { address: address.href, errand };
}

/** Who has come back: the code is exchanged, and signature, issuer, audience, time, nonce and state are checked by the library. Throws when any of it is not as it must be. */
export async function whoCameBack(settings: ProviderSettings, query: string, { state, nonce, verifier }: Errand): Promise<Known> {
  const { authorizationCodeGrant } = await library();
  const here = new URL(`${settings.publicUrl}${BACK}?${query}`);
  const tokens = await authorizationCodeGrant(await configurationOf(settings), here, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
  const claims: IDToken | undefined = tokens.claims();
  const username = claims?.[settings.usernameClaim];
  if (typeof username !== 'string' || username === '') throw new Error(`The provider's token has no ${settings.usernameClaim}`);
  return { username, acr: typeof claims?.acr === 'string' ? claims.acr : null };
}
