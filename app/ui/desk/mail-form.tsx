import { Button, type ComboboxItem, MultiSelect, type OptionsFilter, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useFetcher, useNavigate } from 'react-router'
import { z } from 'zod'
import type { Moment } from '#base/dates.ts'
import { folded } from '#base/sorting.ts'
import { time } from '#wording/formats.ts'
import type { Said } from '#wording/refusals.ts'
import classes from './desk.module.css'
import { useDesk } from './desk-context.tsx'
import { SaidNote } from './said-note.tsx'
import { TextBody } from './text-body.tsx'
import { useDraft } from './use-draft.ts'

export type SendAnswer = { ok: true; mail: string } | { ok: false; code: string; said: Said }

export type MailFormProps = {
  addressees: readonly { value: string; label: string; hint: string; group: string }[]
  attachable: readonly { value: string; label: string; group: string; disabled: boolean }[]
  /** The received mail that one answers. */
  reply: { mail: string; to: string; subject: string; original: { who: string; at: Moment; html: string } } | null
}

const draftSchema = z.object({
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  attachments: z.array(z.string()),
})
type Draft = z.infer<typeof draftSchema>
const isDraft = (value: unknown): value is Draft => draftSchema.safeParse(value).success

const SHOWN = 40

/** A word finds a name whatever its accents; a code finds its customer. */
function finder(hints: ReadonlyMap<string, string>): OptionsFilter {
  return ({ options, search, limit }) => {
    const words = folded(search).split(' ')
    const suits = (item: ComboboxItem) => {
      const text = folded(`${item.label} ${hints.get(item.value) ?? ''}`)
      return words.every((word) => text.includes(word))
    }
    let left = limit
    return options.flatMap((option) => {
      if (!('group' in option)) return []
      const items = option.items.filter(suits).slice(0, Math.max(0, left))
      left -= items.length
      return items.length > 0 ? [{ ...option, items }] : []
    })
  }
}

type Grouped = { group: string; items: { value: string; label: string; disabled?: boolean }[] }

function grouped(items: readonly { value: string; label: string; group: string; disabled?: boolean }[]): Grouped[] {
  const groups = new Map<string, Grouped>()
  for (const { group, value, label, disabled } of items) {
    const all = groups.get(group) ?? { group, items: [] }
    all.items.push({ value, label, ...(disabled ? { disabled } : {}) })
    groups.set(group, all)
  }
  return [...groups.values()]
}

/** A message being written. What is typed is kept in this browser until the server has taken it. */
export function MailForm({ addressees, attachable, reply }: MailFormProps) {
  const { attempt, to, refresh } = useDesk()
  const navigate = useNavigate()
  const fetcher = useFetcher<SendAnswer>()
  const empty = useMemo<Draft>(
    () => ({ to: reply ? [reply.to] : [], cc: [], subject: reply?.subject ?? '', body: '', attachments: [] }),
    [reply],
  )
  const { draft, change, forget, found } = useDraft(
    `atelier.courriel.${attempt}.${reply?.mail ?? 'nouveau'}`,
    empty,
    isDraft,
  )
  const [withCopy, setWithCopy] = useState(false)
  const commandId = useRef<string | null>(null)
  const hints = useMemo(() => new Map(addressees.map(({ value, hint }) => [value, hint])), [addressees])
  const people = useMemo(() => grouped(addressees), [addressees])
  const files = useMemo(() => grouped(attachable), [attachable])
  const filter = useMemo(() => finder(hints), [hints])
  const refused = fetcher.data && !fetcher.data.ok && fetcher.state === 'idle' ? fetcher.data : undefined

  const answered = useRef<SendAnswer | undefined>(undefined)
  useEffect(() => {
    const answer = fetcher.data
    if (fetcher.state !== 'idle' || !answer || answer === answered.current) return
    answered.current = answer
    // Without the server's answer the message may have left: trying again is then the same act.
    if (answer.ok || answer.code !== 'not_sent') commandId.current = null
    if (!answer.ok) return
    forget()
    refresh()
    notifications.show({ title: 'Message envoyé', message: draft.subject })
    navigate(to(`messagerie/${answer.mail}`))
  }, [fetcher.data, fetcher.state, forget, refresh, navigate, to, draft.subject])

  const send = () => {
    if (fetcher.state !== 'idle') return
    commandId.current ??= crypto.randomUUID()
    const form = new FormData()
    form.set('commandId', commandId.current)
    for (const one of draft.to) form.append('to', one)
    for (const one of draft.cc) form.append('cc', one)
    for (const one of draft.attachments) form.append('attachments', one)
    form.set('subject', draft.subject)
    form.set('body', draft.body)
    if (reply) form.set('inReplyTo', reply.mail)
    fetcher.submit(form, { method: 'post', action: to('messagerie/nouveau') })
  }
  const renderOption = ({ option }: { option: ComboboxItem }) => (
    <span>
      {option.label} <span className={classes.optionHint}>{hints.get(option.value)}</span>
    </span>
  )
  const recipients = {
    data: people,
    searchable: true,
    filter,
    limit: SHOWN,
    renderOption,
    hidePickedOptions: true,
    selectFirstOptionOnChange: true,
  } as const
  return (
    <form
      className={classes.compose}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
      }}
    >
      <Link to={to('messagerie')} className={classes.onlySmall}>
        <IconArrowLeft size={14} stroke={1.8} aria-hidden="true" /> Messagerie
      </Link>
      <div className={classes.mailHead}>
        <h2>{reply ? 'Répondre' : 'Nouveau message'}</h2>
        {found && <p>Votre brouillon a été retrouvé sur cet ordinateur.</p>}
      </div>
      <SaidNote said={refused?.said} />
      <MultiSelect
        {...recipients}
        label="À"
        placeholder={draft.to.length === 0 ? 'Nom d’une personne ou d’un client' : undefined}
        value={draft.to}
        onChange={(value) => change({ ...draft, to: value })}
        nothingFoundMessage="Personne de ce nom dans le carnet d’adresses"
      />
      {withCopy || draft.cc.length > 0 ? (
        <MultiSelect
          {...recipients}
          label="Copie à"
          value={draft.cc}
          onChange={(value) => change({ ...draft, cc: value })}
          nothingFoundMessage="Personne de ce nom dans le carnet d’adresses"
        />
      ) : (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setWithCopy(true)}>
            Ajouter une copie
          </Button>
        </div>
      )}
      <TextInput
        label="Objet"
        value={draft.subject}
        maxLength={300}
        onChange={(event) => change({ ...draft, subject: event.currentTarget.value })}
      />
      <Textarea
        label="Message"
        value={draft.body}
        autosize
        minRows={9}
        maxRows={28}
        maxLength={50_000}
        spellCheck
        onChange={(event) => change({ ...draft, body: event.currentTarget.value })}
      />
      <MultiSelect
        label="Pièces jointes"
        description="Vos livrables enregistrés et les documents de votre bureau."
        data={files}
        value={draft.attachments}
        onChange={(value) => change({ ...draft, attachments: value })}
        hidePickedOptions
      />
      <div className={classes.composeEnd}>
        <Button type="submit" loading={fetcher.state !== 'idle'}>
          Envoyer
        </Button>
        <Button
          variant="default"
          onClick={() => {
            forget()
            navigate(to(reply ? `messagerie/${reply.mail}` : 'messagerie'))
          }}
        >
          Abandonner
        </Button>
        <span className={classes.soft}>Brouillon gardé sur cet ordinateur</span>
      </div>
      {reply && (
        <section aria-label="Message d’origine">
          <p className={classes.soft}>
            {reply.original.who} a écrit à {time(reply.original.at)} :
          </p>
          <div className={classes.quoted}>
            <TextBody html={reply.original.html} />
          </div>
        </section>
      )}
    </form>
  )
}
