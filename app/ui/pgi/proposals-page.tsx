import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { MatchingProposalRow } from '#pgi'
import { plural, shortDay } from '#wording/formats.ts'
import { MATCHING_RULES } from '#wording/pgi/books.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { PgiFacts } from './facts.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { PgiPage } from './pgi-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

/** What settles what, by which rule; the person applies one, or all that leave no doubt. */
export function ProposalsPage({ facts, proposals }: { facts: PgiFacts; proposals: readonly MatchingProposalRow[] }) {
  const certain = proposals.filter((proposal) => proposal.certain).length
  const one = useCommand()
  const all = useCommand({
    onDone: () =>
      notifications.show({ title: 'Lettrage fait', message: plural(certain, 'groupe lettré', 'groupes lettrés') }),
  })
  return (
    <PgiPage
      facts={facts}
      title={PLACES.proposals.label}
      count={plural(proposals.length, 'proposition', 'propositions')}
      subtitle={PLACES.proposals.purpose}
      exported={{ view: 'matching-proposals' }}
      actions={
        !facts.readOnly &&
        certain > 0 && (
          <Button size="compact-md" loading={all.pending} onClick={() => all.send({ type: 'matching.automate' })}>
            {`Lettrer ce qui est sûr (${certain})`}
          </Button>
        )
      }
    >
      <RefusalNote said={one.refused?.said ?? all.refused?.said} />
      {proposals.length === 0 ? (
        <EmptyState title="Rien à proposer">
          Aucune ligne ouverte ne se rapproche d’une autre par sa référence, par son montant ou par un cumul.
        </EmptyState>
      ) : (
        <TableFrame label="Propositions de lettrage">
          <table className={classes.table}>
            <caption className="visually-hidden">Propositions de lettrage</caption>
            <thead>
              <tr>
                <th scope="col">Client</th>
                <th scope="col">Date</th>
                <th scope="col">Pièce</th>
                <th scope="col" className={classes.wide}>
                  Libellé
                </th>
                <th scope="col" data-align="end">
                  Débit
                </th>
                <th scope="col" data-align="end">
                  Crédit
                </th>
                <th scope="col">Proposition</th>
              </tr>
            </thead>
            <tbody>
              {proposals.map((proposal) =>
                proposal.items.map((item, index) => (
                  <tr key={item.item} data-entry-start={index === 0 || undefined}>
                    <th scope="row">
                      {index === 0 && (
                        <PgiLink place={`lettrage/${proposal.customer.code}`}>{proposal.customer.name}</PgiLink>
                      )}
                    </th>
                    <td>{shortDay(item.date)}</td>
                    <td>{item.reference}</td>
                    <td className={classes.wide}>{item.label}</td>
                    <td data-align="end">{item.debit > 0 && <Amount value={item.debit} form="bare" />}</td>
                    <td data-align="end">{item.credit > 0 && <Amount value={item.credit} form="bare" />}</td>
                    <td>
                      {index === 0 && (
                        <>
                          <StatusMark
                            word={
                              proposal.certain
                                ? MATCHING_RULES[proposal.rule]
                                : `${MATCHING_RULES[proposal.rule]}, à vérifier`
                            }
                            shape={proposal.certain ? 'check' : 'triangle'}
                            tone={proposal.certain ? 'good' : 'alert'}
                          />
                          {!facts.readOnly && (
                            <Button
                              variant="subtle"
                              size="compact-sm"
                              disabled={one.pending}
                              aria-label={`Lettrer la proposition de ${proposal.customer.name}, ${item.reference}`}
                              onClick={() =>
                                one.send({ type: 'matching.match', items: proposal.items.map(({ item: id }) => id) })
                              }
                            >
                              Lettrer
                            </Button>
                          )}
                        </>
                      )}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </TableFrame>
      )}
    </PgiPage>
  )
}
