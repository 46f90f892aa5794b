/** Social contributions of the private general scheme, mainland, line by line as the payslip shows them. */
import { type Day, day } from '#base/dates.ts'
import { type FineRate, fineRate } from '#base/fine-rate.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

export const CONTRIBUTION_CODES = [
  'sickness',
  'healthPlan',
  'accident',
  'cappedPension',
  'uncappedPension',
  'pensionTranche1',
  'pensionTranche2',
  'balanceTranche1',
  'balanceTranche2',
  'technicalBalance',
  'familyAllowance',
  'unemployment',
  'wageGuarantee',
  'executiveEmployment',
  'solidarity',
  'housingAid',
  'mobility',
  'training',
  'fixedTermTraining',
  'apprenticeship',
  'apprenticeshipBalance',
  'housingEffort',
  'socialDialogue',
  'welfareLevy',
  'executiveProvident',
  'csgDeductible',
  'csgNotDeductible',
  'csgOvertime',
] as const
export type ContributionCode = (typeof CONTRIBUTION_CODES)[number]

/** Headings of the payslip's renewed model (arrêté of 25 February 2016, as changed on 11 August 2025), in their order. */
export const PAYSLIP_SECTIONS = [
  'health',
  'accident',
  'pension',
  'family',
  'unemployment',
  'otherEmployer',
  'agreement',
  'csgDeductible',
  'csgNotDeductible',
  'csgOvertime',
  'relief',
] as const
export type PayslipSection = (typeof PAYSLIP_SECTIONS)[number]

/** Who is paid: Urssaf, the supplementary pension fund, the health insurer, the provident fund, the employers' housing fund. */
export type SocialBody = 'urssaf' | 'pensionFund' | 'healthInsurer' | 'providentFund' | 'housingFund'

/** What a rate is counted on. Tranche 1 goes up to the monthly ceiling (PMSS), tranche 2 from there to eight ceilings. */
export type ContributionBase =
  | 'gross'
  | 'tranche1'
  | 'tranche2'
  | 'upToFourCeilings'
  /** All pay up to eight ceilings, once pay passes the ceiling. */
  | 'allAboveCeiling'
  /** 98,25 % of pay (overtime that is exempt of tax left aside), and the employer's share of health and provident plans. */
  | 'csg'
  | 'csgOnOvertime'
  /** The employer's share of health and provident plans. */
  | 'employerWelfare'
  /** A sum agreed with the insurer, not a rate. */
  | 'lumpSum'

export type Contribution = {
  readonly code: ContributionCode
  readonly label: string
  readonly section: PayslipSection
  readonly base: ContributionBase
  readonly body: SocialBody
  /** Where the employer's share is booked; null for one that only the employee pays. */
  readonly account: string | null
  readonly who: 'all' | 'executives' | 'fixedTerm'
  readonly minHeadcount: number
  /** Counts for the general reduction (CSS art. L241-13). */
  readonly relieved: boolean
}

const line = (
  code: ContributionCode,
  label: string,
  section: PayslipSection,
  base: ContributionBase,
  body: SocialBody,
  account: string | null,
  more: Partial<Pick<Contribution, 'who' | 'minHeadcount' | 'relieved'>> = {},
): Contribution => ({
  code,
  label,
  section,
  base,
  body,
  account,
  who: 'all',
  minHeadcount: 0,
  relieved: false,
  ...more,
})

const RELIEVED = { relieved: true } as const

export const contributions: readonly Contribution[] = [
  line(
    'sickness',
    'Sécurité sociale – maladie, maternité, invalidité, décès',
    'health',
    'gross',
    'urssaf',
    '645100',
    RELIEVED,
  ),
  line('healthPlan', 'Complémentaire frais de santé', 'health', 'lumpSum', 'healthInsurer', '645200'),
  line(
    'accident',
    'Accidents du travail et maladies professionnelles',
    'accident',
    'gross',
    'urssaf',
    '645100',
    RELIEVED,
  ),
  line('cappedPension', 'Sécurité sociale plafonnée', 'pension', 'tranche1', 'urssaf', '645100', RELIEVED),
  line('uncappedPension', 'Sécurité sociale déplafonnée', 'pension', 'gross', 'urssaf', '645100', RELIEVED),
  line('pensionTranche1', 'Complémentaire tranche 1', 'pension', 'tranche1', 'pensionFund', '645300', RELIEVED),
  line('balanceTranche1', 'CEG tranche 1', 'pension', 'tranche1', 'pensionFund', '645300', RELIEVED),
  line('pensionTranche2', 'Complémentaire tranche 2', 'pension', 'tranche2', 'pensionFund', '645300'),
  line('balanceTranche2', 'CEG tranche 2', 'pension', 'tranche2', 'pensionFund', '645300'),
  line('technicalBalance', 'CET', 'pension', 'allAboveCeiling', 'pensionFund', '645300'),
  line('familyAllowance', 'Allocations familiales', 'family', 'gross', 'urssaf', '645100', RELIEVED),
  line('unemployment', 'Assurance chômage', 'unemployment', 'upToFourCeilings', 'urssaf', '645400', RELIEVED),
  line('wageGuarantee', 'AGS', 'unemployment', 'upToFourCeilings', 'urssaf', '645400'),
  line('executiveEmployment', 'APEC', 'unemployment', 'upToFourCeilings', 'pensionFund', '645300', {
    who: 'executives',
  }),
  line('solidarity', 'Contribution solidarité autonomie', 'otherEmployer', 'gross', 'urssaf', '645100', RELIEVED),
  line('housingAid', 'FNAL', 'otherEmployer', 'tranche1', 'urssaf', '633200', RELIEVED),
  line('mobility', 'Versement mobilité', 'otherEmployer', 'gross', 'urssaf', '633100', { minHeadcount: 11 }),
  line('training', 'Formation professionnelle', 'otherEmployer', 'gross', 'urssaf', '633300'),
  line('fixedTermTraining', 'CPF-CDD', 'otherEmployer', 'gross', 'urssaf', '633300', { who: 'fixedTerm' }),
  line('apprenticeship', 'Taxe d’apprentissage – part principale', 'otherEmployer', 'gross', 'urssaf', '633300'),
  line('apprenticeshipBalance', 'Taxe d’apprentissage – solde', 'otherEmployer', 'gross', 'urssaf', '633300'),
  line('housingEffort', 'Participation à l’effort de construction', 'otherEmployer', 'gross', 'housingFund', '633400', {
    minHeadcount: 50,
  }),
  line('socialDialogue', 'Contribution au dialogue social', 'otherEmployer', 'gross', 'urssaf', '645100'),
  line('welfareLevy', 'Forfait social sur la prévoyance', 'otherEmployer', 'employerWelfare', 'urssaf', '645100', {
    minHeadcount: 11,
  }),
  line('executiveProvident', 'Prévoyance décès des cadres', 'agreement', 'tranche1', 'providentFund', '645800', {
    who: 'executives',
  }),
  line('csgDeductible', 'CSG déductible de l’impôt sur le revenu', 'csgDeductible', 'csg', 'urssaf', null),
  line('csgNotDeductible', 'CSG/CRDS non déductible', 'csgNotDeductible', 'csg', 'urssaf', null),
  line(
    'csgOvertime',
    'CSG/CRDS sur les heures supplémentaires non imposables',
    'csgOvertime',
    'csgOnOvertime',
    'urssaf',
    null,
  ),
]

export type ContributionRate = Dated & {
  readonly code: ContributionCode
  readonly employee: FineRate
  readonly employer: FineRate
  /** Lower rate of the employer up to a number of minimum wages (in thousandths). */
  readonly reduced?: { readonly upTo: Thousandths; readonly employer: FineRate }
  /** For companies of so many staff or more, another rate, and another base. */
  readonly large?: { readonly headcount: number; readonly employer: FineRate; readonly base: ContributionBase }
  readonly source: Source
}

const OFFICIAL: Source = { text: 'Urssaf, règles du simulateur mon-entreprise (30 juin 2026)', verified: true }
const MODEL: Source = { text: 'OpenFisca-France (23 juillet 2026), cotisations sociales', verified: true }
const TO_CHECK: Source = { text: 'Urssaf, taux de cotisations du secteur privé, années 2024 et 2025', verified: false }

/** Rates in hundred-thousandths: 6,90 % is 6900. */
const rate = (
  code: ContributionCode,
  employee: number,
  employer: number,
  dates: { from: string; to?: string },
  source: Source,
  more: Partial<Pick<ContributionRate, 'reduced' | 'large'>> = {},
): ContributionRate => ({
  code,
  employee: fineRate(employee),
  employer: fineRate(employer),
  from: day(dates.from),
  ...(dates.to === undefined ? {} : { to: day(dates.to) }),
  source,
  ...more,
})

const since2024 = { from: '2024-01-01' }
const since2026 = { from: '2026-01-01' }
const in2024 = { from: '2024-01-01', to: '2024-12-31' }
const in2025 = { from: '2025-01-01', to: '2025-12-31' }
const until2025 = { from: '2024-01-01', to: '2025-12-31' }
const upTo = (minimumWages: number, employer: number) => ({
  reduced: { upTo: thousandths(minimumWages), employer: fineRate(employer) },
})

export const contributionRates: readonly ContributionRate[] = [
  rate('sickness', 0, 13_000, in2024, TO_CHECK, upTo(2_500, 7_000)),
  rate('sickness', 0, 13_000, in2025, MODEL, upTo(2_250, 7_000)),
  rate('sickness', 0, 13_000, since2026, OFFICIAL),
  rate('cappedPension', 6_900, 8_550, since2024, OFFICIAL),
  rate('uncappedPension', 400, 2_020, until2025, MODEL),
  rate('uncappedPension', 400, 2_110, since2026, OFFICIAL),
  rate('pensionTranche1', 3_150, 4_720, since2024, OFFICIAL),
  rate('balanceTranche1', 860, 1_290, since2024, OFFICIAL),
  rate('pensionTranche2', 8_640, 12_950, since2024, OFFICIAL),
  rate('balanceTranche2', 1_080, 1_620, since2024, OFFICIAL),
  rate('technicalBalance', 140, 210, since2024, OFFICIAL),
  rate('familyAllowance', 0, 5_250, in2024, TO_CHECK, upTo(3_500, 3_450)),
  rate('familyAllowance', 0, 5_250, in2025, MODEL, upTo(3_300, 3_450)),
  rate('familyAllowance', 0, 5_250, since2026, OFFICIAL),
  rate('unemployment', 0, 4_050, { from: '2024-01-01', to: '2025-04-30' }, MODEL),
  rate('unemployment', 0, 4_000, { from: '2025-05-01' }, OFFICIAL),
  rate('wageGuarantee', 0, 200, { from: '2024-01-01', to: '2024-06-30' }, TO_CHECK),
  rate('wageGuarantee', 0, 250, { from: '2024-07-01' }, OFFICIAL),
  rate('executiveEmployment', 24, 36, since2024, OFFICIAL),
  rate('solidarity', 0, 300, since2024, OFFICIAL),
  rate('housingAid', 0, 100, since2024, OFFICIAL, {
    large: { headcount: 50, employer: fineRate(500), base: 'gross' },
  }),
  rate('training', 0, 550, since2024, OFFICIAL, {
    large: { headcount: 11, employer: fineRate(1_000), base: 'gross' },
  }),
  rate('fixedTermTraining', 0, 1_000, since2024, OFFICIAL),
  rate('apprenticeship', 0, 590, since2024, OFFICIAL),
  rate('apprenticeshipBalance', 0, 90, since2024, OFFICIAL),
  rate('housingEffort', 0, 450, since2024, OFFICIAL),
  rate('socialDialogue', 0, 16, since2024, OFFICIAL),
  rate('welfareLevy', 0, 8_000, since2024, OFFICIAL),
  rate('executiveProvident', 0, 1_500, since2024, {
    text: 'Accord national interprofessionnel du 17 novembre 2017, art. 1 : minimum 1,50 %',
    verified: true,
  }),
  rate('csgDeductible', 6_800, 0, since2024, OFFICIAL),
  rate('csgNotDeductible', 2_900, 0, since2024, OFFICIAL),
  rate('csgOvertime', 9_700, 0, since2024, OFFICIAL),
]

export const contributionRateAt = (code: ContributionCode, on: Day): ContributionRate | undefined =>
  contributionRates.find((each) => each.code === code && holdsAt(on)(each))
