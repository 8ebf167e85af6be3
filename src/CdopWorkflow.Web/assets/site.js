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
