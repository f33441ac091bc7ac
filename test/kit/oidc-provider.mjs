import { Provider } from 'oidc-provider';

/*
 * A municipality's login for the tests, as a process of its own: `node oidc-provider.mjs PORT REDIRECT_URI`. It lets everybody in as the one whom the cookie
 * `who` names, as strongly as the cookie `acr` says; the tests set both. Prints one line when it listens.
 */
const [port, redirectUri] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const cookie = (ctx, name) => decodeURIComponent(new RegExp(`(?:^|; )${name}=([^;]*)`).exec(ctx.get('Cookie'))?.[1] ?? '');

const provider = new Provider(issuer, {
  clients: [{ client_id: 'trapp', client_secret: 'en-lang-hemmelighet-for-prover', redirect_uris: [redirectUri], token_endpoint_auth_method: 'client_secret_post' }],
  pkce: { required: () => true },
  acrValues: ['Level3', 'Level4'],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], acr: null },
  conformIdTokenClaims: false,
  cookies: { keys: ['bare-for-prover'] },
  findAccount: async (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, name: id, preferred_username: id }) }),
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, interaction) => `/let-in/${interaction.uid}` },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/let-in/')) return next();
  const { prompt, params } = await provider.interactionDetails(ctx.req, ctx.res);
  if (prompt.name === 'login') return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: cookie(ctx, 'who'), acr: cookie(ctx, 'acr') || undefined } });
  const grant = new provider.Grant({ accountId: cookie(ctx, 'who'), clientId: params.client_id });
  grant.addOIDCScope('openid profile');
  return provider.interactionFinished(ctx.req, ctx.res, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
});

provider.listen(Number(port), '127.0.0.1', () => process.stdout.write(`listens at ${issuer}\n`));
