import { useSearchParams } from 'react-router'
import { SelectField } from '../fields/select-field.tsx'

export type CustomerOption = { code: string; name: string; city: string }

/** The customer that the page is about: part of its address, so that what is owed comes with it. */
export function CustomerChoice({
  customers,
  customer,
}: {
  customers: readonly CustomerOption[]
  customer: string | null
}) {
  const [, setParams] = useSearchParams()
  return (
    <SelectField
      label="Client"
      placeholder="Nom, code ou ville…"
      required
      value={customer}
      options={customers.map(({ code, name, city }) => ({ value: code, label: `${name} · ${city} · ${code}` }))}
      onChange={(code) =>
        setParams((current) => {
          const next = new URLSearchParams(current)
          next.delete('lignes')
          if (code) next.set('client', code)
          return next
        })
      }
    />
  )
}
