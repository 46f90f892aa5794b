/** What the files of this folder must look like. The codes themselves are read from the data, in `codes.ts`. */

/** A paragraph of the standard, with the list it may introduce. */
export type Paragraph = { readonly text: string; readonly items?: readonly string[] }

export type TaskSource = {
  readonly code: `T.${number}.${number}.${number}`
  readonly label: string
  /** What changed in the world since the official wording was written. French, shown beside the label. */
  readonly note?: string
}

export type ActivitySource = {
  readonly code: `${number}.${number}`
  readonly label: string
  readonly tasks: readonly TaskSource[]
}

/** Un résultat attendu. */
export type ExpectedResultSource<Family extends 'O' | 'M'> = {
  readonly code: `D${number}.${Family}.${number}`
  readonly label: string
}

/** Un domaine d’activités, with its conditions d’exercice and its résultats attendus. */
export type DomainSource = {
  readonly code: `D${number}`
  readonly label: string
  readonly presentation: readonly Paragraph[]
  readonly activities: readonly ActivitySource[]
  /** Données et informations disponibles. */
  readonly resources: readonly string[]
  /** Équipements et logiciels. */
  readonly equipment: readonly string[]
  readonly internalRelations: readonly string[]
  readonly externalRelations: readonly string[]
  /** Autonomie, responsabilité. */
  readonly autonomy: readonly Paragraph[]
  /** Résultats attendus en termes opérationnels. */
  readonly operationalResults: readonly ExpectedResultSource<'O'>[]
  /** Résultats attendus en termes organisationnels et méthodologiques. */
  readonly methodologicalResults: readonly ExpectedResultSource<'M'>[]
}

/**
 * How far a datum may be trusted:
 * - `read`, `read_in_part`: seen in the source named, whole or in an extract;
 * - `standard`: written in the activities standard itself;
 * - `deduced`: follows from facts of this diploma that were read;
 * - `by_analogy`: read in the text of a sister diploma, never in this one's;
 * - `from_memory`: commonly said, no text seen;
 * - `unknown`: looked for and not found.
 */
export type Confidence = 'read' | 'read_in_part' | 'standard' | 'deduced' | 'by_analogy' | 'from_memory' | 'unknown'

/** A fact with where it comes from. `verified` is false as long as nobody has read it in a text of this diploma. */
export type Datum<Value, Source extends string = string> = {
  readonly value: Value
  readonly source: Source
  readonly confidence: Confidence
  readonly verified: boolean
}
