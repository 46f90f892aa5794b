type Step = { code: string; label: string; days: number; after: string[] }

/** « C ; Poser ; 3 ; A, B » a line. A line that says less is sent as it is: the PGI tells what it lacks. */
export const readSteps = (text: string): Step[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [code = '', label = '', days = '', after = ''] = line.split(';').map((part) => part.trim())
      return {
        code: code.toUpperCase(),
        label,
        days: /^\d+$/.test(days) ? Number(days) : -1,
        after: after
          .split(/[\s,]+/)
          .filter((each) => each !== '' && each !== '–' && each !== '-')
          .map((each) => each.toUpperCase()),
      }
    })

export const stepsText = (
  steps: readonly { code: string; label: string; days: number; after: readonly string[] }[],
): string =>
  steps.map(({ code, label, days, after }) => `${code} ; ${label} ; ${days} ; ${after.join(', ')}`).join('\n')
