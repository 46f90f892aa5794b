import { byText, folded } from '#base/sorting.ts'
import type { Run } from '#scenario'

export type Addressee = { value: string; label: string; hint: string; group: 'Entreprise' | 'Clients' }

/**
 * Everyone one may write to. A customer who also plays in the story has one entry, under the story's name for them,
 * and nothing tells them from the others.
 */
export function addressBook({ world, company }: Run): Addressee[] {
  const people: Addressee[] = []
  const playing = new Map<string, string>()
  for (const { id, name, role, party } of world.cast.values()) {
    if (party) playing.set(party, id)
    else people.push({ value: id, label: name, hint: role, group: 'Entreprise' })
  }
  const customers = [...company.crm.parties.entries()]
    .map(
      ([code, { fields }]): Addressee => ({
        value: playing.get(code) ?? code,
        label: fields.name,
        hint: code,
        group: 'Clients',
      }),
    )
    .sort((left, right) => byText(folded(left.label), folded(right.label)))
  return [...people, ...customers]
}
