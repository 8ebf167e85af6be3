import { initAll } from 'govuk-frontend'
import accessibleAutocomplete from 'accessible-autocomplete'

initAll()

for (const select of document.querySelectorAll('select[data-autocomplete]')) {
  accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: select.selectedOptions[0]?.value ? undefined : '',
    showAllValues: true,
    menuAttributes: { 'aria-labelledby': select.dataset.labelId }
  })
}

for (const link of document.querySelectorAll('[data-print]')) {
  link.hidden = false
  link.addEventListener('click', () => window.print())
}
