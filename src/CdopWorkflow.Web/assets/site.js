import { initAll } from 'govuk-frontend'
import accessibleAutocomplete from 'accessible-autocomplete'

initAll()

for (const select of document.querySelectorAll('select[data-autocomplete]')) {
  enhance(select)
}

// A select becomes a list to type in. The select stays, hidden, and is what is posted.
function enhance (select) {
  const id = select.id
  const options = [...select.options]
  const described = (select.getAttribute('aria-describedby') ?? '').split(' ').map(part => document.getElementById(part)?.textContent).filter(Boolean)

  accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: select.value ? undefined : '',
    showAllValues: true,
    confirmOnBlur: false,
    inputClasses: select.classList.contains('govuk-select--error') ? 'govuk-input--error' : null,
    menuAttributes: { 'aria-labelledby': `${id}-label` },
    // The input has a description of its own: the question's hint and error are said with it.
    tAssistiveHint: () => [...described, 'When results are available use the up and down arrows to review and enter to select. Touch device users, explore by touch or with swipe gestures.'].join(' '),
    onConfirm: text => {
      if (text) {
        select.value = options.find(option => option.textContent === text)?.value ?? ''
      }
    }
  })

  // Text that is cleared or matches nothing chooses nothing; the library would leave the choice before it.
  document.getElementById(id).addEventListener('change', change => {
    const typed = change.target.value.trim().toLowerCase()
    select.value = options.find(option => option.value && option.textContent.trim().toLowerCase() === typed)?.value ?? ''
  })
}

for (const link of document.querySelectorAll('[data-print]')) {
  link.hidden = false
  link.addEventListener('click', () => window.print())
}

document.addEventListener('submit', event => 'upload' in event.target.dataset && send(event))

// A large file is sent by the script, which says how much of it is there; a small one as any form is.
function send (event) {
  const form = event.target
  if (![...form.querySelectorAll('input[type=file]')].some(field => field.files[0]?.size >= 1_000_000)) {
    return
  }

  event.preventDefault()
  const place = form.querySelector('[data-upload-progress]')
  const [words, bar] = place.children
  const button = form.querySelector('button')
  const request = new XMLHttpRequest()
  const say = text => words.textContent === text || (words.textContent = text)
  place.hidden = false
  button.disabled = true
  say('Sending the file')
  request.upload.addEventListener('progress', sent => {
    bar.value = Math.floor(100 * sent.loaded / sent.total)
    say(`Sending the file: ${Math.floor(bar.value / 10) * 10}%`)
  })
  request.upload.addEventListener('load', () => {
    bar.removeAttribute('value')
    say('Checking the file. This can take a minute')
  })
  request.addEventListener('load', () => {
    if (request.responseURL !== location.href) {
      location.assign(request.responseURL)
      return
    }

    const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
    const main = answer.getElementById('main-content')
    if (main) {
      document.title = answer.title
      document.getElementById('main-content').replaceWith(main)
      initAll({ scope: main })
    } else {
      failed('The file could not be checked. Try again')
    }
  })
  request.addEventListener('error', () => failed('The file could not be sent. Try again'))
  request.open('POST', form.action)
  request.send(new FormData(form))

  function failed (text) {
    button.disabled = false
    bar.hidden = true
    say(text)
  }
}

for (const form of document.querySelectorAll('form[data-ends-after]')) {
  cover(form)
}

// A form whose time ran out is covered and can still be sent; a computer that slept covers it when it wakes.
function cover (form) {
  const ends = Date.now() + form.dataset.endsAfter * 1000
  const said = document.querySelector('[data-ended]')
  const look = () => {
    if (Date.now() < ends || !said.hidden) {
      return
    }

    // the class, because headings and paragraphs are shown whatever their attribute says
    for (const other of said.parentElement.children) {
      other.classList.toggle('cdop-ended', other !== said)
    }
    said.hidden = false
    document.title = `${said.firstElementChild.textContent} - CdopWorkflow`
    said.firstElementChild.focus()
  }
  setTimeout(look, form.dataset.endsAfter * 1000)
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pageshow', look)
}

for (const form of document.querySelectorAll('[data-questionnaire]')) {
  follow(form)
}

// A form that is data: a question that is not asked, given the answers so far, is hidden. Without scripts it stays, with words that
// say when to answer it; what is typed into a hidden one is dropped by the server when the form is sent.
function follow (form) {
  const conditional = [...form.querySelectorAll('[data-when]')].map(item => ({
    item, conditions: JSON.parse(item.dataset.when), any: 'whenAny' in item.dataset
  }))
  for (const { item } of conditional) {
    item.querySelector('[data-when-words]').hidden = true
  }

  const show = () => {
    for (const { item, conditions, any } of conditional) {
      item.hidden = !(any ? conditions.some(holds) : conditions.every(holds))
    }
  }
  form.addEventListener('input', show)
  form.addEventListener('change', show)
  window.addEventListener('pageshow', show)
  show()

  function holds ({ name, sign, value }) {
    const given = answers(name)
    switch (sign) {
      case 'exists': return given.length > 0
      case 'missing': return given.length === 0
      case '=': return given.some(answer => same(answer, value))
      case '!=': return given.length > 0 && !given.some(answer => same(answer, value))
      case '>': return given.some(answer => order(answer, value) > 0)
      case '<': return given.some(answer => order(answer, value) < 0)
      case '>=': return given.some(answer => order(answer, value) >= 0)
      case '<=': return given.some(answer => order(answer, value) <= 0)
    }
  }

  // What is answered in the boxes of a question, leaving out those in a part of the form that is hidden.
  function answers (name) {
    const given = []
    for (const field of form.querySelectorAll('input[name], textarea[name]')) {
      if (field.name.endsWith('.other') || field.closest('[data-when][hidden]')) continue
      const own = field.name === name || (field.name.startsWith(name + '[') && field.name.endsWith(']'))
      if (own && (['radio', 'checkbox'].includes(field.type) ? field.checked : field.value.trim())) given.push(field.value.trim())
      if (field.name.startsWith(name) && field.name.endsWith('].Year')) {
        const part = word => form.querySelector(`[name="${CSS.escape(field.name.replace(/Year$/, word))}"]`).value.trim().padStart(2, '0')
        if (field.value.trim()) given.push(`${field.value.trim()}-${part('Month')}-${part('Day')}`)
      }
    }
    return given
  }
}

function same (answer, value) {
  return answer === value || (answer !== '' && value !== '' && Number(answer) === Number(value))
}

function order (answer, value) {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? answer.localeCompare(value) : Number(answer) - Number(value)
}
