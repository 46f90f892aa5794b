import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ViewName } from '#pgi'
import { PgiProvider, pgiAddress } from './facts.tsx'
import { ListPage, type ListPageProps } from './list-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCommand } from './use-command.ts'

type JoiningListProps<Name extends ViewName, Row> = Pick<ListPageProps<Name, Row>, 'list' | 'facts' | 'rows'> & {
  /** What the documents chosen become, all together. */
  to: 'invoice' | 'creditNote'
  /** What the button says for one document, and for several. */
  says: { one: string; several: string }
  actions?: ReactNode
}

/** A list of sales documents of which several, of one customer, make one other document. */
export const JoiningList = <Name extends ViewName, Row extends { id: string }>(props: JoiningListProps<Name, Row>) => (
  <PgiProvider facts={props.facts}>
    <Documents {...props} />
  </PgiProvider>
)

function Documents<Name extends ViewName, Row extends { id: string }>({
  to,
  says,
  ...list
}: JoiningListProps<Name, Row>) {
  const { facts } = list
  const navigate = useNavigate()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const command = useCommand({
    onDone: ({ document }) => document && navigate(pgiAddress(facts, `ventes/${document}`)),
  })
  return (
    <ListPage
      {...list}
      above={<RefusalNote said={command.refused?.said} />}
      selection={
        facts.readOnly
          ? undefined
          : {
              selected,
              onChange: setSelected,
              actions: (rows) => (
                <Button
                  size="compact-sm"
                  loading={command.pending}
                  onClick={() => command.send({ type: 'sales.transform', from: rows.map(({ id }) => id), to })}
                >
                  {rows.length > 1 ? says.several : says.one}
                </Button>
              ),
            }
      }
    />
  )
}
