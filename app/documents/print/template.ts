/**
 * The layout of a sales document, for typst. The document itself arrives as JSON in `sys.inputs.document`: what a
 * person typed is data, placed as text, and never read as markup.
 */
export const TEMPLATE = `
#let doc = json(bytes(sys.inputs.document))
#let accent = rgb("#0b6762")
#let ink = rgb("#17262a")
#let soft = rgb("#4a5c60")
#let hair = 0.5pt + rgb("#c3cecd")

#let carried = if "carried" in sys.inputs { json(bytes(sys.inputs.carried)) }
#let day(text) = {
  let (year, month, day) = text.split("-").map(int)
  datetime(year: year, month: month, day: day)
}
#set document(title: doc.name, author: doc.seller.name, date: if carried != none { day(carried.date) })
#if carried != none {
  pdf.attach(
    carried.name,
    bytes(carried.text),
    relationship: "alternative",
    mime-type: carried.mimeType,
    description: carried.description,
  )
}
#set text(font: "Inter", size: 9pt, lang: "fr", region: "FR", fill: ink, number-width: "tabular", hyphenate: false)
#set par(leading: 0.55em, spacing: 0.75em)
#show heading: set text(weight: "semibold")
#set page(
  paper: "a4",
  margin: (top: 16mm, bottom: 24mm, x: 17mm),
  background: if doc.warning != none {
    rotate(-45deg, text(size: 64pt, weight: "bold", fill: rgb("#eef2f1"), doc.warning))
  },
  header: context if counter(page).get().first() > 1 {
    set text(size: 8pt, fill: soft)
    grid(columns: (1fr, auto), doc.seller.name, doc.name)
  },
  footer: context {
    set text(size: 7pt, fill: soft)
    line(length: 100%, stroke: hair)
    v(-1mm)
    grid(
      columns: (1fr, auto),
      gutter: 6mm,
      doc.footer.join(linebreak()),
      align(right)[Page #counter(page).display()/#counter(page).final().first()],
    )
  },
)

#let label(body) = text(size: 7.5pt, fill: soft, body)
#let lines-of(lines) = lines.join(linebreak())
#let party(who) = block({
  label(who.heading)
  linebreak()
  text(weight: "semibold", size: 10pt, who.name)
  linebreak()
  lines-of(who.lines)
})
#let side(column) = if column.align == "end" { right } else { left }
#let printed-table(data, size: 8.5pt) = {
  set text(size: size)
  table(
    columns: data.columns.map(column => if "width" in column { column.width * 1mm } else { 1fr }),
    align: (x, y) => side(data.columns.at(x)) + top,
    inset: (x: 1.6mm, y: 1.7mm),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + accent } else { hair }),
    table.header(..data.columns.map(column => text(size: 7.5pt, weight: "semibold", fill: accent, column.label))),
    ..data.rows.flatten(),
  )
}

#grid(
  columns: (1fr, 82mm),
  gutter: 8mm,
  {
    block(below: 3mm, text(size: 16pt, weight: "bold", fill: accent, doc.seller.name))
    block(text(size: 8pt, fill: soft, lines-of(doc.seller.lines)))
  },
  {
    show heading: set text(size: 18pt, weight: "bold")
    show heading: set block(below: 3mm)
    heading(level: 1, doc.kind)
    block(text(size: 11pt, weight: "semibold", doc.number))
  },
)

#v(7mm)
#grid(
  columns: (1fr, 82mm),
  gutter: 8mm,
  if doc.delivery != none { party(doc.delivery) } else { [] },
  block(width: 100%, inset: 4mm, stroke: hair, radius: 2pt, party(doc.recipient)),
)

#v(5mm)
#block(
  width: 100%,
  fill: rgb("#f5f7f7"),
  inset: (x: 3mm, y: 2.5mm),
  radius: 2pt,
  grid(
    columns: (1fr,) * calc.min(4, calc.max(1, doc.facts.len())),
    gutter: 3mm,
    ..doc.facts.map(fact => {
      label(fact.label)
      linebreak()
      text(weight: "medium", fact.value)
    }),
  ),
)

#v(4mm)
#printed-table(doc.lines)

#if doc.totals.len() > 0 or doc.vat != none {
  v(3mm)
  block(breakable: false, grid(
    columns: (1fr, 74mm),
    gutter: 8mm,
    if doc.vat != none { printed-table(doc.vat, size: 8pt) } else { [] },
    for total in doc.totals {
      block(
        width: 100%,
        spacing: 0mm,
        inset: (x: 1.6mm, y: 1.7mm),
        fill: if total.strong { rgb("#e3f1ef") },
        stroke: (bottom: if total.strong { none } else { hair }),
        grid(
          columns: (1fr, auto),
          text(weight: if total.strong { "semibold" } else { "regular" }, total.label),
          text(weight: if total.strong { "bold" } else { "regular" }, total.value),
        ),
      )
    },
  ))
}

#if doc.payment.len() > 0 {
  v(5mm)
  block(breakable: false, grid(
    columns: (34mm, 1fr),
    row-gutter: 1.6mm,
    column-gutter: 3mm,
    ..doc.payment.map(fact => (text(fill: soft, fact.label), text(weight: "medium", fact.value))).flatten(),
  ))
}

#if doc.note != none {
  v(4mm)
  block(doc.note)
}

#if doc.signature != none {
  v(6mm)
  align(right, block(
    width: 82mm,
    height: 30mm,
    inset: 3mm,
    stroke: hair,
    radius: 2pt,
    breakable: false,
    align(left, label(doc.signature)),
  ))
}

#if doc.mentions.len() > 0 {
  v(6mm)
  block(breakable: false, {
    set text(size: 7.5pt, fill: soft)
    set par(spacing: 0.6em)
    for mention in doc.mentions { par(mention) }
  })
}
`
