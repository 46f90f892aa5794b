/** What verdicts look like in a copy, code by code: a code without an example does not compile. */
import type { Code, Figure, Finding, Location } from '#grading'

export type VerdictExample = {
  figures: Readonly<Record<string, Figure>>
  findings?: readonly Finding[]
  /** Which of the figures hold the answer: who practises never reads them. */
  answer?: readonly string[]
}

const money = (value: number): Figure => ({ kind: 'money', value })
const count = (value: number): Figure => ({ kind: 'count', value })
const rate = (value: number): Figure => ({ kind: 'rate', value })
const day = (value: string): Figure => ({ kind: 'day', value })
const text = (value: string): Figure => ({ kind: 'text', value })
const name = (value: string): Figure => ({ kind: 'name', value })
const list = (...value: readonly string[]): Figure => ({ kind: 'list', value })

const cell = (address: string): Location => ({ kind: 'cell', deliverable: 'tableau', sheet: 'Relances', cell: address })
const paragraph = (index: number): Location => ({ kind: 'paragraph', deliverable: 'lettre', index })
const account: Location = { kind: 'pgi', source: 'invoice-12', party: 'C0012' }
const act: Location = { kind: 'act', id: 'act-7' }

const tableau = { deliverable: text('tableau') }
const reminder = { event: text('ReminderSent') }
const delay = { column: text('Jours de retard') }
const penalty = { column: text('Pénalité'), label: text('Taux de pénalité'), input: text('Taux de pénalité') }

export const VERDICT_EXAMPLES: Readonly<Record<Code, readonly [VerdictExample, ...VerdictExample[]]>> = {
  deliverable_handed_in: [{ figures: tableau }],
  deliverable_missing: [{ figures: tableau }],
  deliverable_unreadable: [{ figures: { ...tableau, because: text('too_large') } }],
  deliverable_wrong_kind: [
    { figures: { ...tableau, because: text('spreadsheet') } },
    { figures: { ...tableau, because: text('letter') } },
    { figures: { ...tableau, because: text('slides') } },
  ],
  deliverable_blank: [{ figures: tableau }],

  record_right: [{ figures: { view: text('party-ledger'), right: count(3), expected: count(3), damaged: list() } }],
  record_partly_right: [
    {
      figures: { view: text('party-ledger'), right: count(1), expected: count(3), damaged: list() },
      findings: [
        { label: 'FA2026-00012', field: 'left', found: money(60_000), expected: money(120_000), location: account },
        { label: 'FA2026-00015', found: null, expected: text('FA2026-00015'), location: null },
      ],
      answer: ['expected'],
    },
  ],
  record_wrong: [
    {
      figures: { view: text('aged-receivables'), right: count(0), expected: count(2), damaged: list() },
      findings: [
        { label: 'C0012', field: 'balance', found: money(240_000), expected: money(120_000), location: account },
      ],
      answer: ['expected'],
    },
  ],
  record_untouched: [
    {
      figures: { view: text('matchings'), right: count(0), expected: count(1), damaged: list() },
      answer: ['expected'],
    },
  ],
  record_damaged: [
    {
      figures: { view: text('party-ledger'), right: count(2), expected: count(2), damaged: list('FA2026-00004') },
      findings: [{ label: 'FA2026-00004', field: 'left', found: money(80_000), expected: money(0), location: account }],
      answer: ['expected'],
    },
  ],
  value_right: [{ figures: { field: text('limit'), found: money(400_000), expected: money(400_000) } }],
  value_wrong: [
    {
      figures: { field: text('limit'), found: money(600_000), expected: money(400_000) },
      findings: [
        { label: 'C0012', field: 'limit', found: money(600_000), expected: money(400_000), location: account },
      ],
      answer: ['expected'],
    },
    {
      figures: { field: text('dueDate'), found: day('2026-03-16'), expected: day('2026-03-31') },
      answer: ['expected'],
    },
    {
      figures: { field: text('name'), found: text('Martin Bureau'), expected: text('Martin et Fils') },
      answer: ['expected'],
    },
  ],
  value_missing: [{ figures: { field: text('limit'), expected: money(400_000) }, answer: ['expected'] }],

  document_right: [{ figures: { document: text('invoice'), aspects: list(), parties: list() } }],
  document_different: [
    {
      figures: { document: text('quote'), aspects: list('discounts', 'totals'), parties: list() },
      findings: [
        { label: 'quote', field: 'discount', found: rate(0), expected: rate(500), location: account, tellable: true },
        {
          label: 'quote',
          field: 'gross',
          found: money(120_000),
          expected: money(114_000),
          location: account,
          tellable: true,
        },
        { label: 'CONSEIL', found: null, expected: text('CONSEIL'), location: account },
      ],
    },
  ],
  document_missing: [
    {
      figures: { document: text('creditNote'), aspects: list(), missing: count(1), parties: list() },
      findings: [{ label: 'creditNote', found: null, expected: text('C0012'), location: null }],
      answer: ['missing'],
    },
  ],
  document_for_another: [
    {
      figures: { document: text('order'), aspects: list(), missing: count(1), parties: list('Martin Bureau') },
      answer: ['missing'],
    },
  ],
  document_extra: [
    { figures: { document: text('invoice'), aspects: list(), extra: count(1), parties: list() } },
    { figures: { document: text('purchaseOrder'), aspects: list(), extra: count(2), parties: list() } },
  ],
  entries_right: [
    { figures: { right: count(1), expected: count(1) } },
    { figures: { right: count(3), expected: count(3) } },
  ],
  entries_wrong: [
    {
      figures: { right: count(1), expected: count(1), aspects: list('accounts', 'sides') },
      findings: [
        { label: '606300', field: 'debit', found: null, expected: money(41_234), location: account },
        { label: '607000', field: 'debit', found: money(41_234), expected: null, location: account, tellable: true },
      ],
      answer: ['expected'],
    },
    { figures: { right: count(2), expected: count(2), aspects: list('date') }, answer: ['expected'] },
  ],
  entries_missing: [
    {
      figures: {
        right: count(0),
        expected: count(2),
        missing: list('Facture Papeterie du Port', 'Règlement Papeterie du Port'),
      },
      findings: [
        {
          label: 'Facture Papeterie du Port',
          found: null,
          expected: list('606300 D 412,34', '401000 C 412,34'),
          location: null,
        },
      ],
      answer: ['missing', 'expected'],
    },
  ],
  entries_extra: [{ figures: { right: count(1), expected: count(1), extra: list('Achat de fournitures') } }],
  lettrage_right: [
    { figures: { right: count(1), expected: count(1), left: money(0), expectedLeft: money(0) } },
    { figures: { right: count(1), expected: count(1), left: money(35_000), expectedLeft: money(35_000) } },
  ],
  lettrage_missing: [
    {
      figures: { right: count(1), expected: count(2), left: money(155_000), expectedLeft: money(35_000) },
      findings: [{ label: 'lettrage', found: null, expected: list('FA2026-00012', 'CHQ 4412'), location: account }],
      answer: ['expected', 'expectedLeft'],
    },
  ],
  lettrage_crossed: [
    {
      figures: { right: count(0), expected: count(1), left: money(0), expectedLeft: money(35_000) },
      findings: [
        { label: 'lettrage', found: null, expected: list('FA2026-00012', 'CHQ 4412'), location: account },
        {
          label: 'lettrage',
          found: list('FA2026-00015', 'CHQ 4412'),
          expected: null,
          location: account,
          tellable: true,
        },
      ],
      answer: ['expected', 'expectedLeft'],
    },
  ],
  lettrage_broken: [
    {
      figures: { right: count(1), expected: count(1), left: money(120_000), expectedLeft: money(0) },
      findings: [{ label: 'lettrage', found: null, expected: text('FA2026-00003 + VIR 218'), location: account }],
      answer: ['expected', 'expectedLeft'],
    },
  ],
  lettrage_remainder: [
    {
      figures: { right: count(1), expected: count(1), left: money(155_000), expectedLeft: money(35_000) },
      answer: ['expected', 'expectedLeft'],
    },
  ],

  nothing_else: [{ figures: {} }],
  changes_extra: [
    {
      figures: { count: count(2), changes: list('ReminderSent', 'PartyUpdated') },
      findings: [
        { label: 'ReminderSent', found: text('Martin Bureau'), expected: null, location: act, tellable: true },
      ],
    },
  ],
  nothing_done: [{ figures: {} }],

  action_done: [{ figures: { ...reminder, count: count(1), expected: count(1) } }],
  action_missing: [
    {
      figures: { event: text('ReceiptRecorded'), count: count(0), expected: count(1) },
      findings: [
        {
          label: 'ReceiptRecorded',
          field: 'amount',
          found: money(100_000),
          expected: money(120_000),
          location: act,
          tellable: true,
        },
        {
          label: 'ReceiptRecorded',
          field: 'method',
          found: text('cheque'),
          expected: text('transfer'),
          location: act,
          tellable: true,
        },
      ],
      answer: ['expected'],
    },
  ],
  action_too_few: [{ figures: { ...reminder, count: count(1), expected: count(3) }, answer: ['expected'] }],
  action_too_many: [{ figures: { ...reminder, count: count(2), expected: count(1) }, answer: ['expected'] }],
  action_avoided: [{ figures: { event: text('CreditNoteIssued'), count: count(0), expected: count(1) } }],
  action_forbidden: [{ figures: { event: text('CreditNoteIssued'), count: count(1), expected: count(1) } }],

  consulted: [{ figures: { view: text('aged-receivables') } }],
  not_consulted: [{ figures: { view: text('credit-watch') } }],
  consulted_too_late: [{ figures: { view: text('customer-outstanding') } }],
  order_right: [{ figures: { first: text('GoodsReceiptRecorded'), next: text('PurchaseInvoiceRecorded') } }],
  order_wrong: [{ figures: { first: text('GoodsReceiptRecorded'), next: text('PurchaseInvoiceRecorded') } }],
  order_incomplete: [
    { figures: { first: text('GoodsReceiptRecorded'), next: text('PurchaseInvoiceRecorded'), missing: text('first') } },
    { figures: { first: text('ReminderSent'), next: text('mail'), missing: text('next') } },
  ],
  deadline_met: [{ figures: { act: text('mail'), at: text('10:20'), limit: text('10:30') } }],
  deadline_missed: [{ figures: { act: text('mail'), at: text('10:47'), limit: text('10:30') }, answer: ['limit'] }],
  deadline_missed_event: [
    {
      figures: { act: text('mail'), at: text('10:47'), before: text('InvoiceIssued'), limit: text('10:30') },
      answer: ['limit'],
    },
  ],
  deadline_undone: [{ figures: { act: text('mail') } }],
  delegation_kept: [{ figures: {} }],
  delegation_breached: [
    {
      figures: { count: count(1), acts: list('QuoteSent'), found: rate(1_200), limit: rate(1_000) },
      findings: [{ label: 'QuoteSent', found: rate(1_200), expected: rate(1_000), location: act, tellable: true }],
      answer: ['limit'],
    },
    { figures: { count: count(1), acts: list('OrderConfirmed'), found: money(420_000) } },
  ],

  table_right: [{ figures: {} }],
  table_missing: [{ figures: {} }],
  column_missing: [
    { figures: { columns: list('Échéance') } },
    { figures: { columns: list('Échéance', 'Restant dû') } },
  ],
  rows_right: [{ figures: { missing: list(), extra: list(), present: count(4), expected: count(4) } }],
  rows_missing: [
    {
      figures: { missing: list('FA2026-00012', 'FA2026-00015'), extra: list(), present: count(7), expected: count(9) },
      findings: [{ label: 'FA2026-00012', found: null, expected: text('FA2026-00012'), location: null }],
      answer: ['missing', 'expected'],
    },
  ],
  rows_extra: [
    {
      figures: { missing: list(), extra: list('FA2026-00004'), present: count(9), expected: count(9) },
      findings: [
        { label: 'FA2026-00004', found: text('FA2026-00004'), expected: null, location: cell('B7'), tellable: true },
      ],
      answer: ['expected'],
    },
  ],
  rows_missing_and_extra: [
    {
      figures: { missing: list('FA2026-00012'), extra: list('FA2026-00004'), present: count(8), expected: count(9) },
      findings: [
        { label: 'FA2026-00012', found: null, expected: text('FA2026-00012'), location: null },
        { label: 'FA2026-00004', found: text('FA2026-00004'), expected: null, location: cell('B7'), tellable: true },
      ],
      answer: ['missing', 'expected'],
    },
  ],
  rows_unordered: [
    { figures: { missing: list(), extra: list(), present: count(9), expected: count(9) }, answer: ['expected'] },
  ],
  rows_sorted: [{ figures: { column: text('Restant dû'), order: text('desc'), expected: count(9) } }],
  rows_unsorted: [
    {
      figures: { column: text('Restant dû'), order: text('desc'), missing: list('FA2026-00012'), expected: count(9) },
      findings: [{ label: 'FA2026-00003', found: money(90_000), expected: null, location: cell('E4'), tellable: true }],
      answer: ['missing', 'expected'],
    },
  ],
  values_right: [{ figures: { count: count(0), right: count(12), cells: count(12) } }],
  values_wrong: [
    {
      figures: { count: count(2), right: count(10), cells: count(12) },
      findings: [
        {
          label: 'FA2026-00002 – Restant dû',
          found: money(200_000),
          expected: money(240_000),
          location: cell('E2'),
          tellable: true,
        },
        {
          label: 'FA2026-00002 – Échéance',
          found: day('2026-03-16'),
          expected: day('2026-02-28'),
          location: cell('C2'),
          tellable: true,
        },
      ],
      answer: ['right'],
    },
  ],
  total_right: [{ figures: { expected: money(420_000) } }],
  total_wrong: [
    {
      figures: { found: money(400_000), expected: money(420_000) },
      findings: [
        { label: 'Restant dû', found: money(400_000), expected: money(420_000), location: cell('E9'), tellable: true },
      ],
      answer: ['expected'],
    },
    { figures: { found: text(''), expected: money(420_000) }, answer: ['expected'] },
  ],
  total_missing: [{ figures: {} }],

  formulas_live: [
    { figures: { ...delay, count: count(0), right: count(9), cells: count(9) } },
    { figures: { ...delay, count: count(0), right: count(1), cells: count(1) } },
  ],
  formulas_typed_in: [
    {
      figures: { ...delay, count: count(2), right: count(7), cells: count(9) },
      findings: [
        { label: 'FA2026-00002', found: text('typed_in'), expected: null, location: cell('D2'), tellable: true },
      ],
    },
    { figures: { ...delay, count: count(1), right: count(8), cells: count(9) } },
  ],
  formulas_not_linked: [{ figures: { ...delay, count: count(2), right: count(7), cells: count(9) } }],
  formulas_missing: [{ figures: { ...delay, missing: list('Jours de retard') } }],
  formulas_unproven: [{ figures: { ...delay, count: count(0), right: count(9), cells: count(9) } }],
  formulas_lost: [{ figures: {} }],
  formulas_with_constant: [
    { figures: { ...penalty, count: count(2), right: count(7), cells: count(9), constant: count(0.12) } },
  ],
  formulas_differ: [{ figures: { ...penalty, count: count(9), right: count(0), cells: count(9) } }],
  references_right: [{ figures: { ...penalty, count: count(0), right: count(9) } }],
  references_slide: [
    {
      figures: { ...penalty, count: count(8), right: count(1) },
      findings: [
        { label: 'FA2026-00003', found: text('B3'), expected: text('B2'), location: cell('F7'), tellable: true },
      ],
    },
  ],
  range_too_short: [
    {
      figures: {
        column: text('Restant dû'),
        count: count(1),
        cells: count(1),
        right: count(0),
        missing: list('E8', 'E9'),
      },
      findings: [{ label: 'E8', found: null, expected: text('E8'), location: cell('E8') }],
      answer: ['missing'],
    },
  ],

  cell_right: [{ figures: { label: text('Total à relancer'), expected: money(420_000) } }],
  cell_follows: [
    { figures: { label: text('Total majoré'), expected: money(470_400), found: money(448_000) }, answer: ['expected'] },
  ],
  cell_wrong: [
    {
      figures: { label: text('Total à relancer'), found: money(400_000), expected: money(420_000) },
      findings: [
        {
          label: 'Total à relancer',
          found: money(400_000),
          expected: money(420_000),
          location: cell('B12'),
          tellable: true,
        },
      ],
      answer: ['expected'],
    },
    { figures: { label: text('Total à relancer'), expected: money(420_000) }, answer: ['expected'] },
  ],
  cell_blank: [{ figures: { label: text('Total à relancer'), expected: money(420_000) }, answer: ['expected'] }],
  cell_missing: [{ figures: { label: text('Total à relancer') } }],

  filter_right: [{ figures: { missing: list(), extra: list(), count: count(4), expected: count(4) } }],
  filter_missing: [
    { figures: { count: count(0) } },
    { figures: { missing: list(), extra: list(), count: count(4), expected: count(4) }, answer: ['expected'] },
  ],
  filter_wrong: [
    {
      figures: { missing: list('FA2026-00012'), extra: list('FA2026-00004'), count: count(4), expected: count(4) },
      findings: [
        { label: 'FA2026-00012', found: null, expected: text('FA2026-00012'), location: null },
        { label: 'FA2026-00004', found: text('FA2026-00004'), expected: null, location: cell('B7'), tellable: true },
      ],
      answer: ['missing', 'expected'],
    },
    {
      figures: { missing: list('FA2026-00012'), extra: list(), count: count(3), expected: count(4) },
      answer: ['missing', 'expected'],
    },
  ],

  chart_right: [{ figures: { found: list('pie'), expected: list('pie', 'doughnut') } }],
  chart_missing: [{ figures: {} }],
  chart_wrong_type: [{ figures: { found: list('line'), expected: list('pie', 'doughnut') }, answer: ['expected'] }],
  chart_wrong_data: [
    {
      figures: { missing: list('Restant dû') },
      findings: [{ label: 'Restant dû', found: text('Impayés'), expected: null, location: null }],
      answer: ['missing'],
    },
  ],
  chart_incomplete: [{ figures: { missing: list('Restant dû') }, answer: ['missing'] }],
  chart_with_total: [{ figures: { missing: list('Restant dû') }, answer: ['missing'] }],
  chart_unlabelled: [{ figures: { missing: list('Facture') }, answer: ['missing'] }],
  chart_untitled: [{ figures: { missing: list() } }],

  recipient_right: [{ figures: { expected: text('Durand SA'), found: text('Durand SA') } }],
  recipient_wrong: [
    {
      figures: { expected: text('Durand SA'), found: text('Martin Bureau') },
      findings: [
        { label: 'Durand SA', found: text('Martin Bureau'), expected: text('Durand SA'), location: paragraph(3) },
      ],
      answer: ['expected'],
    },
    {
      figures: {
        expected: list('Claire Lenoir'),
        found: list('Paul Roux'),
        extra: list('Paul Roux'),
        missing: list('Claire Lenoir'),
      },
      answer: ['expected', 'missing'],
    },
    { figures: { expected: text('Durand SA') }, answer: ['expected'] },
  ],
  recipient_missing: [
    {
      figures: {
        expected: list('Claire Lenoir', 'Paul Roux'),
        found: list('Paul Roux'),
        extra: list(),
        missing: list('Claire Lenoir'),
      },
      answer: ['expected', 'missing'],
    },
    {
      figures: { expected: text('Durand SA') },
      findings: [{ label: 'Durand SA', found: null, expected: text('Durand SA'), location: null }],
      answer: ['expected'],
    },
  ],
  recipient_incomplete: [
    {
      figures: { expected: text('Durand SA'), missing: list('12 rue des Forges', '69007 Lyon') },
      findings: [{ label: '69007 Lyon', found: null, expected: text('69007 Lyon'), location: null }],
      answer: ['missing', 'expected'],
    },
  ],
  recipient_extra: [
    {
      figures: {
        expected: list('Claire Lenoir'),
        found: list('Claire Lenoir', 'Paul Roux'),
        extra: list('Paul Roux'),
        missing: list(),
      },
      answer: ['expected'],
    },
  ],

  facts_right: [{ figures: { missing: list(), right: count(4), expected: count(4) } }],
  facts_missing: [
    {
      figures: { missing: list('montant restant dû', 'date d’échéance'), right: count(2), expected: count(4) },
      findings: [
        { label: 'montant restant dû', found: null, expected: money(240_000), location: null, tellable: true },
        { label: 'date d’échéance', found: null, expected: day('2026-02-28'), location: null, tellable: true },
      ],
      answer: ['expected'],
    },
  ],
  facts_wrong: [
    {
      figures: { missing: list('montant restant dû'), right: count(3), expected: count(4) },
      findings: [
        { label: 'montant restant dû', found: null, expected: money(240_000), location: null, tellable: true },
        {
          label: '2\u202f000,00\u202f€',
          found: money(200_000),
          expected: null,
          location: paragraph(5),
          tellable: true,
        },
      ],
      answer: ['expected'],
    },
  ],

  ideas_right: [
    { figures: { missing: list(), forbidden: list(), contrary: list(), right: count(4), expected: count(4) } },
  ],
  ideas_missing: [
    {
      figures: {
        missing: list('délai de paiement demandé', 'pénalités de retard'),
        forbidden: list(),
        contrary: list(),
        right: count(2),
        expected: count(4),
      },
      findings: [
        {
          label: 'délai de paiement demandé',
          found: null,
          expected: text('délai de paiement demandé'),
          location: null,
        },
      ],
      answer: ['missing', 'expected'],
    },
  ],
  ideas_forbidden: [
    {
      figures: {
        missing: list(),
        forbidden: list('menace de poursuites'),
        contrary: list(),
        right: count(4),
        expected: count(4),
      },
      findings: [
        {
          label: 'menace de poursuites',
          found: text('contentieux'),
          expected: null,
          location: paragraph(6),
          tellable: true,
        },
      ],
      answer: ['expected'],
    },
  ],
  ideas_contrary: [
    {
      figures: {
        missing: list(),
        forbidden: list(),
        contrary: list('délai accordé'),
        right: count(3),
        expected: count(4),
      },
      answer: ['contrary', 'expected'],
    },
  ],

  form_right: [{ figures: { missing: list(), right: count(7), expected: count(7) } }],
  form_incomplete: [
    {
      figures: { missing: list('subject', 'signature'), right: count(5), expected: count(7) },
      findings: [{ label: 'subject', found: null, expected: text('subject'), location: null, tellable: true }],
    },
  ],

  form_misplaced: [
    {
      figures: { missing: list(), misplaced: list('subject'), right: count(7), expected: count(7) },
      findings: [
        {
          label: 'subject',
          found: text('Objet\u202f: relance'),
          expected: name('before_salutation'),
          location: paragraph(5),
          right: false,
          tellable: true,
        },
      ],
    },
  ],
  enclosures_right: [{ figures: { announced: count(1), joined: count(1) } }],
  enclosures_unannounced: [
    { figures: { missing: list('Copie de la facture'), announced: count(0), joined: count(1) }, answer: ['missing'] },
  ],
  enclosures_unjoined: [
    { figures: { missing: list('Copie de la facture'), announced: count(1), joined: count(0) }, answer: ['missing'] },
  ],
  enclosures_miscounted: [{ figures: { announced: count(2), joined: count(1) } }],

  nothing_confidential: [{ figures: {} }],
  confidential_quoted: [
    {
      figures: { count: count(1), quoted: list('Martin Bureau') },
      findings: [
        {
          label: 'Martin Bureau',
          found: text('Martin Bureau'),
          expected: null,
          location: paragraph(4),
          tellable: true,
        },
      ],
    },
  ],

  commitment_within: [{ figures: {} }],
  commitment_beyond: [
    {
      figures: { quoted: list('une remise de 15\u202f%'), limit: rate(1_000) },
      findings: [
        { label: 'commitment_discount', found: text('remise de 15'), expected: rate(1_000), location: paragraph(4) },
      ],
      answer: ['limit'],
    },
    { figures: { quoted: list('un délai supplémentaire') } },
  ],
  reader_respected: [{ figures: {} }],
  reader_blamed: [
    {
      figures: { quoted: list('votre négligence') },
      findings: [
        { label: 'blame', found: text('votre négligence'), expected: name('no_blame'), location: paragraph(4) },
      ],
    },
  ],
  register_right: [{ figures: {} }],
  register_familiar: [{ figures: { quoted: list('du coup', 'dispo') } }],
  structure_right: [{ figures: { missing: list() } }],
  structure_incomplete: [
    {
      figures: { missing: list('introduction', 'captions') },
      findings: [
        { label: 'structure_introduction', found: null, expected: name('asked_introduction'), location: null },
      ],
    },
  ],
  slides_right: [{ figures: { slides: count(6), missing: list() } }],
  slides_incomplete: [{ figures: { slides: count(6), missing: list('titles', 'source') } }],
  length_right: [{ figures: { words: count(180) } }, { figures: { pages: count(2), words: count(700) } }],
  length_short: [{ figures: { words: count(90), min: count(150), max: count(250) } }],
  length_long: [{ figures: { pages: count(4), words: count(1_900), max: count(2) } }],
  length_unknown: [{ figures: { words: count(180) } }],
  rubric_proposed: [
    { figures: { level: text('Satisfaisant'), right: count(3), expected: count(4) }, answer: ['expected'] },
  ],

  mail_sent: [{ figures: { expected: list('Claire Lenoir') } }],
  mail_missing: [{ figures: { expected: list('Claire Lenoir') }, answer: ['expected'] }, { figures: {} }],
  mail_empty: [{ figures: { expected: list('Claire Lenoir') }, answer: ['expected'] }],
  mail_not_a_reply: [{ figures: { expected: list('Claire Lenoir') }, answer: ['expected'] }],
  attachments_right: [{ figures: { missing: list(), expected: count(1) } }],
  attachments_missing: [
    {
      figures: { missing: list('Tableau des relances'), expected: count(2) },
      findings: [{ label: 'tableau', found: null, expected: text('Tableau des relances'), location: null }],
      answer: ['missing', 'expected'],
    },
  ],
  subject_missing: [{ figures: { expected: list('Claire Lenoir') }, answer: ['expected'] }],

  absence_right: [{ figures: {} }],
  absence_wrong: [{ figures: {} }],
}
