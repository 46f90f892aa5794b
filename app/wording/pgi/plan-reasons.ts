/** How a line of a depreciation plan is reached, in a sentence. */
import type { PlanRow } from '#pgi'

type Line = NonNullable<PlanRow['economic']>

const REASONS: Readonly<Record<Line['reason'], string>> = {
  wholeYear: 'Annuité entière\u202f: base amortissable × taux linéaire (1 ÷ durée).',
  partYear:
    'Première annuité réduite au temps d’utilisation\u202f: base × taux × durée dans l’exercice. En dégressif, le mois d’acquisition compte entier.',
  lastYear: 'Dernière annuité\u202f: ce qui reste à amortir, pour que le total du plan soit égal à la base.',
  declining: 'Dégressif\u202f: ce qui reste à amortir × taux linéaire × coefficient (CGI, art. 39 A).',
  switched:
    'Le dégressif passe au linéaire\u202f: ce qui reste divisé par les années restantes dépasse l’annuité au taux dégressif.',
}

export const planReason = ({ reason }: Pick<Line, 'reason'>): string => REASONS[reason]
