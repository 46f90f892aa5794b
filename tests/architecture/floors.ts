/** The house. A folder imports from itself and from floors strictly below; neighbours on a floor never meet. */
export const FLOORS = [
  ['app/base'],
  [
    'app/referentiel',
    'content/referentiel',
    'app/pgi/crm',
    'app/pgi/sales',
    'app/pgi/stock',
    'app/pgi/treasury',
    'app/pgi/purchasing',
    'app/pgi/fixed-assets',
    'app/pgi/payroll',
    'app/pgi/planning',
    'app/pgi/filing',
  ],
  ['app/pgi/accounting'],
  ['app/pgi/company'],
  ['app/pgi/index.ts'],
  ['app/documents', 'app/companies'],
  ['app/grading'],
  ['app/scenario'],
  ['app/wording'],
  ['app/ui', 'app/db'],
  ['app/services'],
  ['app/routes', 'app/cli'],
] as const

export type Room = (typeof FLOORS)[number][number]

/** Floors 0 to 8 take what they need as arguments: no clock, no chance, no file, no database. */
export const HIGHEST_PURE_FLOOR = 8

/** One room, though its data lies apart: the standard's texts belong to the room that types them. */
const SAME_ROOM: Partial<Record<Room, Room>> = { 'content/referentiel': 'app/referentiel' }

/** Rooms whose only door is their index: outsiders import nothing else of them. */
export const DOORS: readonly { inside: string; door: string }[] = [
  { inside: 'app/pgi/', door: 'app/pgi/index.ts' },
  { inside: 'app/referentiel/', door: 'app/referentiel/index.ts' },
]

/** The room that a file belongs to; files beside the rooms (`app/root.tsx`, `app/server.ts`) have none. */
export function roomOf(path: string): Room | undefined {
  const room = FLOORS.flat().find((folder) => path === folder || path.startsWith(`${folder}/`))
  return room && (SAME_ROOM[room] ?? room)
}

export const floorOf = (room: Room): number => FLOORS.findIndex((rooms) => (rooms as readonly string[]).includes(room))

/** Why an import may not be, or `undefined` when it may. */
export function offence(from: string, to: string): string | undefined {
  const [mine, theirs] = [roomOf(from), roomOf(to)]
  if (!mine) return undefined
  // What stands beside the rooms sees all of them, and is seen from the highest floor only.
  if (!theirs)
    return to.startsWith('app/') && floorOf(mine) < 11 ? `${from} → ${to}: it belongs to no floor` : undefined
  if (mine === theirs) return undefined
  if (floorOf(theirs) >= floorOf(mine)) {
    return `${from} (floor ${floorOf(mine)}) → ${to} (floor ${floorOf(theirs)})`
  }
  const door = DOORS.find(({ inside }) => to.startsWith(inside) && !from.startsWith(inside))
  return door && to !== door.door ? `${from} → ${to}: the door is ${door.door}` : undefined
}
