// An OpenID Connect provider for tests: oidc-provider, which is certified, with one client and the people that the tests name.
// Whoever signs in there as "asha" is Asha, whatever the password.
import { generateKeyPairSync } from 'node:crypto'
import Provider from 'oidc-provider'

const [port, application] = process.argv.slice(2)

// what it says about itself goes where nobody reads it: each line of the output is one of ours
console.info = console.error
const tell = line => process.stdout.write(JSON.stringify(line) + '\n')
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const named = (login, groups) => ({ sub: login, name: `${login[0].toUpperCase()}${login.slice(1)} Rahman`, email: `${login}@example.org`, email_verified: true, groups })

const provider = new Provider(`http://127.0.0.1:${port}`, {
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: ['for tests alone'] },
  clients: [{
    client_id: 'cdop',
    client_secret: 'a secret of the tests',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [`${application}/account/sign-in/returned`],
    post_logout_redirect_uris: [`${application}/`],
    backchannel_logout_uri: `${application}/account/back-channel-sign-out`,
    backchannel_logout_session_required: true,
  }],
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
  features: { backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true }, devInteractions: { enabled: true } },
  ttl: { AccessToken: 3600, AuthorizationCode: 60, IdToken: 3600, Interaction: 3600, Session: 86400, Grant: 86400 },
  findAccount: (_, login) => ({ accountId: login, claims: () => named(login, login === 'asha' ? ['cdop-coordinators'] : []) }),

  // it refuses to call addresses of this machine, where the application under test is
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),

  // an organisation's own provider asks nobody whether the organisation's own program may know their name
  loadExistingGrant: async ({ oidc }) => {
    const known = oidc.session.grantIdFor(oidc.client.clientId)
    if (known) return oidc.provider.Grant.find(known)
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid profile email groups')
    await grant.save()
    return grant
  },
})
provider.on('server_error', (_, error) => tell({ error: error.message }))
provider.on('backchannel.error', (_, error) => tell({ error: `back-channel: ${error.cause?.message ?? error.message}` }))
provider.on('backchannel.success', () => tell({ told: 'back-channel' }))
const server = provider.listen(Number(port), '127.0.0.1', () => tell({ port: server.address().port }))
server.on('error', error => tell({ error: error.message }))
