// Draws each plot from the numbers beside it, as wide as the screen. Without this script the server's drawing stays.
import * as Plot from '@observablehq/plot'

// The Government Analysis Function's categorical colours: 3:1 on white, neighbours told apart without colour vision.
const colours = ['#12436d', '#28a197', '#801650', '#f46a25', '#3d3d3d', '#a285d1']
const dashes = ['0', '8 3', '2 3', '10 3 2 3', '5 5', '1 5']
const symbols = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye']
const ink = '#0b0c0c'
const quiet = '#505a5f'

// More names than this hide the points of a funnel, as in the server's drawing; the table names every area, and the sentence those outside.
const namesAtMost = 20

function draw (plot, id, width) {
  const shown = plot.points.filter(point => point.y !== undefined)
  const svg = Plot.plot({ width, ...kinds[plot.kind](plot, shown, id, width), figure: false })

  // Plot's own inline style is refused by our policy; its rules stand in the site's stylesheet.
  svg.querySelectorAll('style').forEach(style => style.remove())
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', `${plot.label}. The numbers are in the table that follows.`)
  for (const group of svg.querySelectorAll('[aria-label], [aria-description]')) {
    group.removeAttribute('aria-label')
    group.removeAttribute('aria-description')
  }
  hatch(svg, id)
  if (plot.kind === 'funnel') {
    nameOf(svg, plot, shown, width)
  }
  return svg
}

const kinds = {
  bar: (plot, shown, id, width) => upright(plot, id, width, highest(plot), [
    Plot.barY(shown, { x: 'x', y: 'y', fill: colours[0] }),
    ...interval(halo => Plot.ruleX(shown.filter(point => point.low !== undefined), { x: 'x', y1: 'low', y2: 'high', ...halo }))
  ]),

  stacked: (plot, shown, id, width) => {
    const series = names(plot)
    const totals = places(plot).map(x => sum(shown.filter(point => point.x === x)))
    return upright(plot, id, width, Math.max(...totals, plot.threshold ?? 0), [
      Plot.barY(shown, { x: 'x', y: 'y', fill: point => colours[series.indexOf(point.series) % 6], stroke: 'white', order: point => series.indexOf(point.series) })
    ])
  },

  line: (plot, shown, id, width) => {
    const series = names(plot)
    const marks = series.flatMap((name, index) => {
      const points = plot.points.filter(point => (point.series ?? null) === name)
      const known = points.filter(point => point.y !== undefined)
      return [
        Plot.areaY(points.some(point => point.low !== undefined) ? points : [], { x: 'x', y1: point => point.low ?? NaN, y2: point => point.high ?? NaN, fill: colours[index % 6], fillOpacity: 0.15 }),
        Plot.lineY(points, { x: 'x', y: point => point.y ?? NaN, stroke: colours[index % 6], strokeWidth: 2.5, strokeDasharray: dashes[index % 6] }),
        Plot.dot(known, { x: 'x', y: 'y', fill: colours[index % 6], symbol: symbols[index % 6], r: known.length > 40 ? 2 : 3.5 })
      ]
    })
    return upright(plot, id, width, highest(plot), marks, 'point')
  },

  across: (plot, shown, id, width) => lying(plot, id, width, highest(plot), [
    Plot.barX(shown, { y: 'x', x: 'y', fill: colours[0] }),
    ...interval(halo => Plot.ruleY(shown.filter(point => point.low !== undefined), { y: 'x', x1: 'low', x2: 'high', ...halo }))
  ]),

  stackedAcross: (plot, shown, id, width) => {
    const series = names(plot)
    const totals = places(plot).map(x => sum(shown.filter(point => point.x === x)))
    return lying(plot, id, width, Math.max(1, ...totals, plot.threshold ?? 0), [
      Plot.barX(shown, { y: 'x', x: 'y', fill: point => colours[series.indexOf(point.series) % 6], stroke: 'white', order: point => series.indexOf(point.series) })
    ])
  },

  funnel: (plot, shown, id, width) => ({
    ...frame(plot, width),
    marginRight: width < 500 ? 48 : room(plot, width),
    x: { label: plot.acrossTitle, labelArrow: 'none', labelAnchor: 'right', domain: [0, Math.max(...plot.points.map(point => point.across), ...(plot.lines ?? []).flatMap(line => line.points.map(point => point.across)))], ticks: width < 500 ? 4 : 8 },
    y: { label: plot.y, labelArrow: 'none', domain: [0, highest(plot)], grid: true, nice: true, ticks: 6 },
    marks: [
      ...(plot.lines ?? []).flatMap(line => [
        Plot.lineY(line.points.filter(point => point.y <= highest(plot)), { x: 'across', y: 'y', stroke: quiet, strokeWidth: 1.5, strokeDasharray: '6 4' }),
        Plot.text(line.points.slice(-1).filter(point => point.y <= highest(plot)), { x: 'across', y: 'y', text: () => width < 500 ? line.name.split(' ')[0] : line.name, textAnchor: 'start', dx: 6, fill: quiet })
      ]),
      ...threshold(plot, 'left', width >= 500),
      Plot.dot(shown, { x: 'across', y: 'y', fill: colours[0], r: 5 }),
      Plot.tickX(suppressed(plot), { x: 'across', y1: 0, y2: 0, stroke: ink }),
      Plot.text(suppressed(plot), { x: 'across', y: 0, text: point => `${point.x}: ${plot.suppressed}`, dy: -8, fill: ink, stroke: 'white', strokeWidth: 4 }),
      Plot.ruleY([0], { stroke: ink })
    ]
  })
}

// Bars lying down, with room for names that are long.
function lying (plot, id, width, most, marks) {
  const margin = Math.min(Math.max(...places(plot).map(x => x.length)) * 7.5 + 12, width * 0.4)
  return {
    marginLeft: margin,
    marginRight: 40,
    marginTop: 30,
    marginBottom: 48,
    height: places(plot).length * Math.max(36, Math.max(...places(plot).map(x => linesOf(x, margin - 12))) * 15 + 6) + 78,
    x: { domain: [0, most * 1.05], grid: true, label: plot.y, labelArrow: 'none', ticks: width < 500 ? 4 : 8 },
    y: { domain: places(plot), label: null, type: 'band', padding: 0.25 },
    marks: [
      Plot.axisY({ label: null, lineWidth: (margin - 12) / 14, tickSize: 0 }),
      Plot.barX(suppressed(plot), { y: 'x', x1: 0, x2: most * 1.05, fill: `url(#${id}-hatch)` }),
      Plot.text(suppressed(plot), { y: 'x', x: 0, text: () => plot.suppressed, textAnchor: 'start', dx: 6, fill: ink, stroke: 'white', strokeWidth: 4 }),
      ...marks,
      Plot.ruleX([0], { stroke: ink }),
      ...(plot.threshold === undefined ? [] : [
        Plot.ruleX([plot.threshold], { stroke: ink, strokeWidth: 2, strokeDasharray: '6 4' }),
        Plot.text([plot.threshold], { x: d => d, frameAnchor: 'top', dy: -14, text: () => plot.thresholdLabel ?? '', fill: ink })
      ])
    ]
  }
}

function upright (plot, id, width, most, marks, type = 'band') {
  const domain = places(plot)
  const top = most * 1.1 || 1
  const wide = (width - 60) / domain.length
  const named = plot.lines ?? []
  const beside = width >= 500
  return {
    ...frame(plot, width),
    marginRight: named.length > 0 && beside ? room(plot, width) : 16,
    x: { domain, type, label: plot.x, labelArrow: 'none', labelAnchor: 'right', ticks: thinned(domain, width), padding: type === 'band' ? 0.2 : 0.5 },
    y: { label: plot.y, labelArrow: 'none', domain: [lowest(plot), top], grid: true, ticks: whole(top, 5) },
    marks: [
      ...gaps(plot, domain, type, top, id, wide),
      // behind the figures where the screen has no room beside them: a name must hide no point
      ...named.flatMap(line => [
        Plot.lineY(line.points.filter(point => point.y !== undefined), { x: 'x', y: 'y', stroke: quiet, strokeWidth: 1.5, strokeDasharray: '6 4' }),
        Plot.text(line.points.slice(-1), { x: 'x', y: 'y', text: () => line.name, textAnchor: beside ? 'start' : 'end', dx: beside ? 8 : 0, dy: beside ? 0 : -8, fill: quiet })
      ]),
      ...marks,
      ...threshold(plot),
      ...(plot.marks ?? []).flatMap(mark => [
        Plot.ruleX([mark], { x: 'x', stroke: ink, strokeDasharray: '2 3' }),
        Plot.text([mark], { x: 'x', frameAnchor: 'top', text: 'text', dy: -12, textAnchor: domain.indexOf(mark.x) > domain.length / 2 ? 'end' : 'start', fill: ink })
      ]),
      Plot.ruleY([0], { stroke: ink })
    ]
  }
}

// Nought, unless a figure or an end of its interval lies below it.
function lowest (plot) {
  const least = Math.min(0, ...plot.points.flatMap(point => [point.y ?? 0, point.low ?? 0]))
  const step = 10 ** Math.floor(Math.log10(-least || 1))
  return least < 0 ? -Math.ceil(-least / step) * step : 0
}

// A suppressed figure is a hatched gap over the whole height: it says "there is something here", not how much.
function gaps (plot, domain, type, top, id, wide) {
  const hidden = [...new Set(suppressed(plot).map(point => point.x))]
  const across = type === 'band'
    ? Plot.barY(hidden, { x: d => d, y1: 0, y2: top, fill: `url(#${id}-hatch)` })
    : Plot.ruleX(hidden, { x: d => d, y1: 0, y2: top, stroke: '#b1b4b6', strokeWidth: Math.max(6, wide * 0.7), strokeDasharray: '2 4' })
  const said = wide < 14 || type !== 'band'
    ? []
    : [Plot.text(hidden, { x: d => d, y: 0, text: () => plot.suppressed, rotate: -90, textAnchor: 'start', dy: -6, fill: ink, stroke: 'white', strokeWidth: 4 })]
  return [across, ...said]
}

function threshold (plot, side = 'right', named = true) {
  return plot.threshold === undefined
    ? []
    : [
        Plot.ruleY([plot.threshold], { stroke: ink, strokeWidth: 2, strokeDasharray: '6 4' }),
        Plot.text(named ? [plot.threshold] : [], { y: d => d, frameAnchor: side, text: () => plot.thresholdLabel ?? '', textAnchor: side === 'right' ? 'end' : 'start', dx: side === 'right' ? 0 : 4, dy: -9, fill: ink, stroke: 'white', strokeWidth: 4 })
      ]
}

// An interval crosses from the bar into the white: black with a white edge is seen on both.
const interval = rule => [rule({ stroke: 'white', strokeWidth: 5 }), rule({ stroke: ink, strokeWidth: 2 })]

function frame (plot, width) {
  return { height: Math.round(Math.min(380, Math.max(260, width * 0.5))), marginLeft: 52, marginRight: 16, marginTop: 40, marginBottom: 48 }
}

// What the names of limits take beside their ends.
const room = (plot, width) => Math.min(Math.max(0, ...(plot.lines ?? []).map(line => line.name.length)) * 7.5 + 16, width * 0.3)

// Writes the names of a funnel's points where none lies on another, on a point or beyond the frame, those far from the average first.
// A name that has no place is not written: the table names every area. The same rule as PlotLabels.cs on the server.
function nameOf (svg, plot, shown, width) {
  const [x, y] = [svg.scale('x'), svg.scale('y')]
  const [left, right] = x.range
  const average = y.apply(plot.threshold ?? 0)
  const points = shown.map(point => ({ name: point.x, x: x.apply(point.across), y: y.apply(point.y) }))
  const placed = width < 500 ? [] : [{ left, top: average - 19, right: left + (plot.thresholdLabel ?? '').length * 7, bottom: average }]
  const covers = box => placed.some(other => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) ||
    points.some(point => box.left < point.x + 7 && point.x - 7 < box.right && box.top < point.y + 7 && point.y - 7 < box.bottom)
  const farthest = points.length > namesAtMost ? [] : points.toSorted((one, other) => Math.abs(other.y - average) - Math.abs(one.y - average))
  for (const point of farthest) {
    const half = point.name.length * 3.5
    const offers = [[0, -10], [0, 20], [-half - 10, 5], [half + 10, 5], [-half, -10], [half, -10], [-half, 20], [half, 20]]
    for (const [dx, dy] of offers) {
      const [middle, foot] = [point.x + dx, point.y + dy]
      const box = { left: middle - half, top: foot - 12, right: middle + half, bottom: foot + 3 }
      if (box.left >= left && box.right <= right && !covers(box)) {
        placed.push(box)
        const text = document.createElementNS('http://www.w3.org/2000/svg', 'text')
        const look = { x: middle, y: foot, 'text-anchor': 'middle', fill: ink, stroke: 'white', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
        for (const [name, value] of Object.entries(look)) {
          text.setAttribute(name, value)
        }
        text.textContent = point.name
        svg.append(text)
        break
      }
    }
  }
}

function hatch (svg, id) {
  const pattern = document.createElementNS('http://www.w3.org/2000/svg', 'pattern')
  for (const [name, value] of Object.entries({ id: `${id}-hatch`, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' })) {
    pattern.setAttribute(name, value)
  }
  const stripe = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ width: 3, height: 8, fill: '#b1b4b6' })) {
    stripe.setAttribute(name, value)
  }
  pattern.append(stripe)
  svg.prepend(pattern)
}

// how many lines a name takes where the screen is narrow: names of neighbouring bars must not run into each other
function linesOf (name, width) {
  let [lines, taken] = [1, 0]
  for (const word of name.split(' ')) {
    const length = (word.length + 1) * 7.5
    const fits = taken === 0 || taken + length <= width
    lines += fits ? 0 : 1
    taken = fits ? taken + length : length
  }

  return lines
}

const places = plot => [...new Set(plot.points.map(point => point.x))]
const names = plot => [...new Set(plot.points.map(point => point.series ?? null))]
const suppressed = plot => plot.points.filter(point => point.y === undefined)
const sum = points => points.reduce((total, point) => total + point.y, 0)

function highest (plot) {
  const figures = plot.points.flatMap(point => [point.y, point.high])
  const limits = plot.kind === 'funnel' ? [] : (plot.lines ?? []).flatMap(line => line.points.map(point => point.y))
  return Math.max(1, ...[...figures, ...limits, plot.threshold].filter(figure => figure !== undefined && figure !== null)) * (plot.kind === 'funnel' ? 1.3 : 1)
}

// Counts of children have no halves: where the axis is short, its ticks are whole numbers.
const whole = (top, wanted) => top <= wanted ? Math.max(1, Math.floor(top)) : wanted

// Every label that fits, and always the first.
function thinned (domain, width) {
  const longest = Math.max(...domain.map(text => text.length)) * 7.5 + 8
  const every = Math.max(1, Math.ceil(domain.length * longest / (width - 68)))
  return domain.filter((_, index) => index % every === 0)
}

for (const place of document.querySelectorAll('[data-plot]')) {
  const plot = JSON.parse(document.getElementById(place.dataset.plot).textContent)
  const figure = place.closest('figure')
  place.hidden = false
  figure.querySelector('[data-plot-still]')?.remove()
  figure.querySelector('.cdop-plot__legend')?.removeAttribute('hidden')
  const numbers = figure.querySelector('[data-plot-table]')
  if (numbers) {
    numbers.open = false
  }

  let drawnAt = 0
  const redraw = () => {
    const width = Math.floor(place.clientWidth)
    if (width > 0 && width !== drawnAt) {
      drawnAt = width
      place.replaceChildren(draw(plot, place.dataset.plot, width))
    }
  }
  redraw()
  new ResizeObserver(redraw).observe(place)

  // Paper has no summary to click: the numbers are printed with the plot.
  if (numbers) {
    window.addEventListener('beforeprint', () => { numbers.open = true })
  }
}
