import { useSearchParams } from 'react-router'
import { SelectField } from '../fields/select-field.tsx'

export type SupplierChoiceOption = { code: string; name: string; city: string }

export const supplierOption = ({ code, name, city }: SupplierChoiceOption) => ({
  value: code,
  label: `${name} · ${city} · ${code}`,
})

/** The supplier that the page is about: part of its address, so that what it is owed comes with it. */
export function SupplierChoice({
  suppliers,
  supplier,
}: {
  suppliers: readonly SupplierChoiceOption[]
  supplier: string | null
}) {
  const [, setParams] = useSearchParams()
  return (
    <SelectField
      label="Fournisseur"
      placeholder="Nom, code ou ville…"
      required
      value={supplier}
      options={suppliers.map(supplierOption)}
      onChange={(code) =>
        setParams((current) => {
          const next = new URLSearchParams(current)
          next.delete('lignes')
          if (code) next.set('fournisseur', code)
          return next
        })
      }
    />
  )
}
