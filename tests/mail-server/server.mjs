// A mail server for tests. Each letter it takes is a line of JSON on its output. An address says how it behaves:
// busy@ is put off, nobody@ is refused, slow@ is reported before it is acknowledged, and acknowledged half a second later, slower@ four seconds.
import { readFileSync } from 'node:fs'
import { SMTPServer } from 'smtp-server'

const [port, security, folder] = process.argv.slice(2)
const tell = line => process.stdout.write(JSON.stringify(line) + '\n')
const answer = (code, text) => Object.assign(new Error(text), { responseCode: code })
const encrypted = security !== 'none'

const server = new SMTPServer({
  secure: security === 'tls',
  hideSTARTTLS: !encrypted,
  authOptional: !encrypted,
  authMethods: ['PLAIN', 'LOGIN'],
  key: encrypted ? readFileSync(`${folder}/server.key`) : undefined,
  cert: encrypted ? readFileSync(`${folder}/server.pem`) : undefined,
  onAuth: (auth, session, done) => auth.password === 'right' ? done(null, { user: auth.username }) : done(answer(535, 'No')),
  onRcptTo: (address, session, done) => done(
    address.address.startsWith('busy@') ? answer(451, 'Later') : address.address.startsWith('nobody@') ? answer(550, 'Unknown') : null),
  onData: (stream, session, done) => {
    const parts = []
    stream.on('data', part => parts.push(part))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(each => each.address)
      tell({ from: session.envelope.mailFrom.address, to, secure: session.secure, user: session.user ?? null, raw: Buffer.concat(parts).toString('latin1') })
      setTimeout(done, to.some(each => each.startsWith('slower@')) ? 4000 : to.some(each => each.startsWith('slow@')) ? 500 : 0)
    })
  },
})
server.on('error', error => tell({ error: error.message }))
server.listen(Number(port), '127.0.0.1', () => tell({ port: server.server.address().port }))
