import { EmptyState } from '#ui/empty-state.tsx'

export default function MailboxHome() {
  return (
    <EmptyState title="Choisissez un message">
      Les messages peuvent arriver à tout moment de la journée. Ceux qui sont en gras ne sont pas encore lus.
    </EmptyState>
  )
}
