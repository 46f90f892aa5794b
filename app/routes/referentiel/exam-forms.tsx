import type { ReactNode } from 'react'
import {
  type Confidence,
  candidateStatuses,
  type ExamForm,
  examFormsOf,
  type SourceCode,
  source,
  type UnitCode,
  unit,
} from '#referentiel'
import { DatumView } from '#ui/referentiel/datum.tsx'
import { duration } from '#wording/formats.ts'
import { EXAM_FORMS, PGI_PRESENCES } from '#wording/referentiel.ts'
import classes from './referentiel.module.css'

type Fact<Value> = { value: Value; source: SourceCode; confidence: Confidence; verified: boolean }

/** How a unit is examined, fact by fact, each with its source. */
export function ExamForms({ code }: { code: UnitCode }) {
  const { exam, coefficient, maxPoints } = unit(code)
  return (
    <>
      <h2>{`Épreuve ${exam}, unité ${code}`}</h2>
      <dl className={classes.facts}>
        <Line label="Coefficient" fact={coefficient} text={String(coefficient.value)} />
        <Line label="Barème" fact={maxPoints} text={`${maxPoints.value} points`} />
      </dl>
      {examFormsOf(code).map((form) => (
        <details key={form.status}>
          <summary>{statusLabel(form)}</summary>
          <FormFacts form={form} />
        </details>
      ))}
    </>
  )
}

const statusLabel = (form: ExamForm): string =>
  candidateStatuses.find(({ code }) => code === form.status)?.label ?? form.status

const UNKNOWN = 'non trouvé'

function FormFacts({ form }: { form: ExamForm }) {
  const { forms, situations, durationMinutes, pgi, material, candidateFile, sessionFrom } = form
  return (
    <dl className={classes.facts}>
      <Line label="Forme" fact={forms} text={forms.value?.map((kind) => EXAM_FORMS[kind]).join(', ') ?? UNKNOWN} />
      <Line
        label="Situations"
        fact={situations}
        text={situations.value === null ? UNKNOWN : String(situations.value)}
      />
      <Line
        label="Durée"
        fact={durationMinutes}
        text={durationMinutes.value === null ? UNKNOWN : duration(durationMinutes.value)}
      />
      <Line label="PGI" fact={pgi} text={pgi.value === null ? UNKNOWN : PGI_PRESENCES[pgi.value]} />
      <Line label="Matériel" fact={material} text={material.value?.join(', ') ?? UNKNOWN} />
      <Line label="Dossier" fact={candidateFile} text={candidateFile.value?.join(', ') ?? UNKNOWN} />
      <Line label="Depuis la session" fact={sessionFrom} text={String(sessionFrom.value)} />
    </dl>
  )
}

function Line({ label, fact, text }: { label: string; fact: Fact<unknown>; text: string }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <DatumView text={text} source={source(fact.source)} confidence={fact.confidence} verified={fact.verified} />
      </dd>
    </>
  )
}
