// A form whose answer a device gives: shown where the browser knows passkeys. What the device signs comes from the server, once.
const known = typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

for (const form of known ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false
  for (const without of document.querySelectorAll('[data-passkey-without]')) {
    without.hidden = true
  }
  form.addEventListener('submit', event => {
    // what is missing beside it the server says, before a device makes something that nobody needs
    const isFilledIn = [...form.querySelectorAll('input:not([type=hidden])')].every(field => field.value.trim())
    if (isFilledIn && !form.elements.Credential.value) {
      event.preventDefault()
      ask(form)
    }
  })
}

// The browser may show this page again as it was left: what was answered then counts no more.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.elements.Credential.value = ''
  }
})

async function ask (form) {
  const fault = form.querySelector('[data-passkey-fault]')
  fault.hidden = true
  try {
    const response = await fetch(form.dataset.options, { headers: { Accept: 'application/json' } })
    if (!response.headers.get('Content-Type')?.startsWith('application/json')) {
      // signed out, or asked to confirm who one is: the page itself leads there
      window.location.reload()
      return
    }

    const options = await response.json()
    const credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    form.elements.Credential.value = JSON.stringify(credential)
    form.submit()
  } catch {
    // the person thought better of it, or the device did not answer
    fault.hidden = false
  }
}
