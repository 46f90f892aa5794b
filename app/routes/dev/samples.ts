import { addDays, type Day, day, daysBetween } from '#base/dates.ts'
import { basisPoints, type Cents, cents, rateOf, sumOf, thousandths, times } from '#base/money.ts'
import { random } from '#base/random.ts'
import type { GridEvaluation } from '#ui/document-grid/document-grid.tsx'
import type { GridArticle, GridLine } from '#ui/document-grid/lines.ts'
import type { LevelLook } from '#ui/level-mark.tsx'
import { euros, percent } from '#wording/formats.ts'

export const TODAY = day('2026-03-16')

export type Due = {
  id: string
  customer: string
  invoice: string
  due: Day
  total: Cents
  left: Cents
  late: number
}

const NAMES = [
  'Cabinet Rousselot',
  'Menuiserie Kerbrat',
  'Mairie de Saint-Aubin-des-Bois',
  'Clinique des Tilleuls',
  'Studio Halgand',
  'SARL Ponthieu',
  'Étude Morel et associés',
  'Transports Le Goff',
  'Lycée Anne-Brunel',
  'Boulangerie Quéré',
  'Agence Ravel',
  'Garage du Pont-Neuf',
]

export function dues(count: number): Due[] {
  const draw = random('dues')
  return Array.from({ length: count }, (_, index) => {
    const total = cents(draw.int(9000, 1_200_000))
    const due = addDays(TODAY, -draw.int(-20, 90))
    const left = draw.chance(0.25) ? cents(Math.round(total / 3)) : total
    return {
      id: String(index + 1),
      customer: draw.pick(NAMES),
      invoice: `FA2026-${String(index + 1).padStart(5, '0')}`,
      due,
      total,
      left,
      late: Math.max(0, daysBetween(due, TODAY)),
    }
  })
}

export const ARTICLES: GridArticle[] = Array.from({ length: 60 }, (_, index) => {
  const draw = random(index)
  const kind = ['Fauteuil Ergo', 'Bureau Altis', 'Caisson Métal', 'Armoire Basse', 'Lampe Arc', 'Table Réunion'][
    index % 6
  ]
  return {
    code: `ART-${String(index + 101)}`,
    label: `${kind} ${['chêne', 'blanc', 'anthracite', 'hêtre', 'noir'][index % 5]} ${120 + (index % 4) * 20} cm`,
    unitPrice: cents(draw.int(2500, 89000)),
    vat: basisPoints(2000),
    detail: `${draw.int(0, 40)} en stock`,
  }
})

export const LINES: Omit<GridLine, 'id'>[] = ARTICLES.slice(0, 3).map((article, index) => ({
  article: article.code,
  description: article.label,
  quantity: thousandths([4000, 12000, 2500][index] ?? 1000),
  unitPrice: article.unitPrice,
  discount: basisPoints([0, 1000, 250][index] ?? 0),
  vat: article.vat,
}))

/** Enough to show totals move; the real rules are the PGI's. */
export function sampleEvaluation(lines: readonly Omit<GridLine, 'id'>[]): GridEvaluation {
  const nets = lines.map((line) => {
    const gross = times(line.unitPrice, line.quantity)
    return cents(gross - rateOf(gross, line.discount))
  })
  const net = sumOf(nets, (amount) => amount)
  const vat = rateOf(net, basisPoints(2000))
  return {
    nets,
    totals: [
      {
        id: 'net',
        label: 'Total HT',
        amount: net,
        explanation: {
          title: `D’où vient ${euros(net)}\u202f?`,
          rule: 'La somme des montants hors taxes des lignes, remises déduites.',
          inputs: lines.slice(0, 4).map((line, index) => ({
            label: line.description || `Ligne ${index + 1}`,
            value: euros(nets[index] ?? cents(0)),
          })),
          result: { label: 'Total HT', value: euros(net) },
        },
      },
      { id: 'vat', label: `TVA ${percent(basisPoints(2000))}`, amount: vat },
      { id: 'gross', label: 'Total TTC', amount: cents(net + vat), strong: true },
    ],
  }
}

export const LEVELS: LevelLook[] = [
  { label: 'très bonne maîtrise', shape: 'square', pattern: 'solid', colour: '#0b6762' },
  { label: 'maîtrise satisfaisante', shape: 'diamond', pattern: 'tint', colour: '#147a73' },
  { label: 'maîtrise fragile', shape: 'triangle', pattern: 'stripes', colour: '#9a4a08' },
  { label: 'maîtrise insuffisante', shape: 'ring', pattern: 'dashes', colour: '#b02a24' },
  { label: 'non évalué', shape: 'dot', pattern: 'none', colour: '#5f7074' },
]
