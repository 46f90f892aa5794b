import { EmptyState } from '../empty-state.tsx'
import { PgiAction } from './pgi-action.tsx'

/** In the place of a form, where nothing may be done any more. */
export function ReadOnlyNote() {
  return (
    <EmptyState
      title="Cette copie se consulte seulement"
      action={
        <PgiAction place="" second>
          Revenir au PGI
        </PgiAction>
      }
    >
      Elle est rendue, ou elle appartient à quelqu’un d’autre. Rien ne peut y être ajouté ni modifié.
    </EmptyState>
  )
}
