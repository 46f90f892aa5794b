/** A student at a browser, as the server sees one: signs in through the form, opens the assignment, works in the PGI. */
import { randomUUID } from 'node:crypto'

export type Answer = { kind: 'page' | 'navigation' | 'action'; what: string; ms: number; error?: string }

type Given = { type: string; [field: string]: unknown }

/** How many things a student does before starting again. */
export const ROUND = 8

export class Student {
  readonly #base: string
  #cookie = ''
  #attempt = ''
  #rank: number
  #invoice = ''

  /** `rank`: where in the round this one begins, since a class does not work in step. */
  constructor(base: string, rank: number) {
    this.#base = base
    this.#rank = rank
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.#ask('/connexion')
    const answer = await this.#ask('/connexion', new URLSearchParams({ username, password }))
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    if (answer.status !== 302 || cookies.length === 0) throw new Error(`${username} cannot sign in: ${answer.status}`)
    this.#cookie = cookies.join('; ')
  }

  async open(assignment: string): Promise<void> {
    const answer = await this.#ask(`/devoirs/${assignment}/commencer`, new URLSearchParams())
    const place = answer.headers.get('location') ?? ''
    const attempt = /^\/tentatives\/([^/]+)$/.exec(place)?.[1]
    if (!attempt) throw new Error(`the assignment does not open: ${answer.status} ${place}`)
    this.#attempt = attempt
    await (await this.#ask(`/tentatives/${attempt}`)).text()
  }

  /** The same attempt in another browser of the same student. */
  join(other: Student): void {
    this.#attempt = other.#attempt
  }

  /** A command given to the PGI, or several in one request; `look` is shown what it answers. */
  give(command: Given | readonly Given[], look?: (outcome: string) => void): Promise<Answer> {
    return this.#command(command, look)
  }

  /** A page of the PGI reached by a link; `look` is shown its data. */
  follow(what: string, look?: (data: string) => void): Promise<Answer> {
    return this.#navigate(what, look)
  }

  /** The next thing this student does; the list starts again when it is over, with another customer. */
  async act(): Promise<Answer> {
    const round = Math.floor(this.#rank / ROUND)
    const customer = `C${String(2 + (round % 40)).padStart(4, '0')}`
    const step = this.#rank % ROUND
    this.#rank += 1
    switch (step) {
      case 0:
        return this.#navigate('clients')
      case 1:
        return this.#navigate(`clients/${customer}`)
      case 2:
        return this.#draft(customer)
      case 3:
        return this.#invoice === '' ? this.#page('factures') : this.#page(`ventes/${this.#invoice}`)
      case 4:
        if (this.#invoice === '') return this.#draft(customer)
        return this.#command({ type: 'sales.validate', document: this.#invoice, overLimit: true })
      case 5:
        return this.#navigate('balance-agee')
      case 6:
        return this.#navigate('factures')
      default:
        return this.#page('balance')
    }
  }

  async #draft(customer: string): Promise<Answer> {
    const lines = [{ label: 'Bureau droit', quantity: 2_000, unitPrice: 24_900, vatRate: 2_000 }]
    return this.#command({ type: 'sales.draft', kind: 'invoice', content: { customer, lines } }, (outcome) => {
      this.#invoice = /"document":"([^"]+)"/.exec(outcome)?.[1] ?? ''
    })
  }

  #page(what: string): Promise<Answer> {
    return this.#timed('page', what, () => this.#ask(`/tentatives/${this.#attempt}/pgi/${what}`))
  }

  /** What the router asks for when a link is followed: the page's data, without the page. */
  #navigate(what: string, look: (data: string) => void = () => {}): Promise<Answer> {
    const [path, search] = what.split('?')
    const address = `/tentatives/${this.#attempt}/pgi/${path}.data${search === undefined ? '' : `?${search}`}`
    return this.#timed(
      'navigation',
      what,
      () => this.#ask(address),
      (data) => {
        look(data)
        return undefined
      },
    )
  }

  #command(command: Given | readonly Given[], look: (outcome: string) => void = () => {}) {
    const form = new URLSearchParams({ commandId: randomUUID(), command: JSON.stringify(command) })
    const send = () => this.#ask(`/tentatives/${this.#attempt}/pgi/commande`, form)
    const [first = { type: 'nothing' }] = [command].flat()
    return this.#timed('action', first.type, send, (outcome) => {
      look(outcome)
      return outcome.includes('"ok":true') ? undefined : outcome.slice(0, 200)
    })
  }

  async #timed(
    kind: Answer['kind'],
    what: string,
    send: () => Promise<Response>,
    wrong: (body: string) => string | undefined = () => undefined,
  ): Promise<Answer> {
    const started = performance.now()
    const name = what.replace(/[A-Z]?\d+$|-\d+$/, '…')
    try {
      const answer = await send()
      const body = await answer.text()
      const ms = performance.now() - started
      const error = answer.status === 200 ? wrong(body) : `status ${answer.status}`
      return { kind, what: name, ms, ...(error === undefined ? {} : { error }) }
    } catch (error) {
      return { kind, what: name, ms: performance.now() - started, error: String(error) }
    }
  }

  #ask(path: string, form?: URLSearchParams): Promise<Response> {
    const headers = { cookie: this.#cookie, origin: this.#base, 'accept-encoding': 'gzip' }
    return fetch(`${this.#base}${path}`, {
      redirect: 'manual',
      headers,
      ...(form ? { method: 'POST', body: form } : {}),
    })
  }
}
