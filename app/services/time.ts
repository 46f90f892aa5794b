/** Real time, as sessions and deadlines count it. The story's clock is in `#base/dates.ts`. */
export const addMinutes = (date: Date, minutes: number): Date => new Date(date.getTime() + Math.round(minutes * 60_000))
