// Says two minutes before that the session ends. What was written and not sent when it ended stays in this tab, covered, until the same
// person has signed in again. Nothing is put into any storage; whoever signs out, and whoever else signs in, finds nothing.
const minute = 60000
const template = document.querySelector('template[data-session]')
if (template) {
  watch(JSON.parse(template.dataset.session))
}

function watch ({ seconds, atMost, person, keepMinutes, posted }) {
  const dialog = document.importNode(template.content.firstElementChild, true)
  document.body.append(dialog)
  const tabs = new BroadcastChannel('cdop-session')
  const title = document.title
  let written = posted
  let state = null
  let goesOn = false
  let timer
  let ends
  let warnFrom

  begin({ seconds, atMost })
  tabs.postMessage({ seconds, atMost, person })

  document.getElementById('main-content').addEventListener('input', () => { written = true })
  document.addEventListener('visibilitychange', () => document.hidden || (state === 'ended' ? ask() : look()))
  // a computer that slept wakes after the end
  document.addEventListener('submit', event => {
    if (new URL(event.target.getAttribute('action') ?? '', location.href).pathname === '/account/sign-out') {
      tabs.postMessage({ signedOut: true })
    } else if (state === 'ended' || Date.now() >= ends) {
      event.preventDefault()
      look()
    }
  }, true)
  tabs.addEventListener('message', ({ data }) => {
    if (data.signedOut || data.person !== person) {
      leave()
    } else {
      begin(data)
    }
  })

  dialog.addEventListener('cancel', event => {
    event.preventDefault()
    state === 'soon' ? ask() : state === 'atMost' && goOn()
  })
  // a browser may close it all the same
  dialog.addEventListener('close', () => state === 'ended' && dialog.showModal())
  dialog.querySelector('[data-stay]').addEventListener('click', ask)
  dialog.querySelector('[data-go-on]').addEventListener('click', goOn)
  dialog.querySelector('[data-leave]').addEventListener('click', leave)

  function begin (session) {
    ends = Date.now() + session.seconds * 1000
    warnFrom = ends - Math.min(2 * minute, session.seconds * 500)
    atMost = session.atMost
    goesOn = false
    look()
  }

  function look () {
    clearTimeout(timer)
    const left = ends - Date.now()
    if (left <= -keepMinutes * minute || (left <= 0 && !written)) {
      leave()
      return
    }

    show(left <= 0 ? 'ended' : Date.now() < warnFrom ? null : atMost ? 'atMost' : 'soon')
    timer = setTimeout(look, Date.now() < warnFrom ? Math.min(warnFrom - Date.now(), minute / 2) : 1000)
    for (const words of state ? dialog.querySelectorAll('[data-left]') : []) {
      const said = left > minute ? '2 minutes' : left > minute / 2 ? '1 minute' : 'less than half a minute'
      words.textContent === said || (words.textContent = said)
    }
  }

  function show (wanted) {
    if (wanted === state || (wanted === 'atMost' && goesOn)) {
      return
    }

    state = wanted
    document.body.classList.toggle('cdop-covered', state === 'ended')
    for (const section of dialog.querySelectorAll('[data-state]')) {
      section.hidden = section.dataset.state !== state
    }

    document.title = state === 'ended' ? `${heading().textContent} - CdopWorkflow` : state ? `${heading().textContent} - ${title}` : title
    if (!state) {
      dialog.close()
      return
    }

    dialog.setAttribute('aria-labelledby', heading().id)
    dialog.open || dialog.showModal()
    heading().focus()
  }

  function heading () {
    return dialog.querySelector(`[data-state="${state}"] h2`)
  }

  function goOn () {
    goesOn = true
    state = null
    document.title = title
    dialog.close()
  }

  // Opening any page keeps the session; this one says until when. Whoever is signed out is shown the sign-in page instead.
  async function ask () {
    const response = await fetch('/account/stay?handler=left', { headers: { Accept: 'application/json' } }).catch(() => null)
    if (response?.headers.get('Content-Type')?.startsWith('application/json')) {
      const session = await response.json()
      if (session.person !== person) {
        leave()
        return
      }

      tabs.postMessage(session)
      begin(session)
    } else if (response?.redirected) {
      ends = Math.min(ends, Date.now())
      look()
    }
  }

  // What stands in this tab belongs to nobody who is signed in.
  function leave () {
    const here = location.pathname + (posted ? '' : location.search)
    document.getElementById('main-content').replaceChildren()
    location.replace('/account/sign-in?ReturnUrl=' + encodeURIComponent(here))
  }
}
