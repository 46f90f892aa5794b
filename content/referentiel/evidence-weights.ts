// How much a piece of evidence counts in the level that a student's training shows. No official text gives such weights:
// they are ours, said on the screen beside every level, and never used for a certification.

export const evidenceWeights = {
  /** Days after which a piece of evidence counts half as much. */
  halfLifeDays: 90,
  /** How alone the student was, by the level of the mission: guided, accompanied, autonomous. */
  missionLevel: { 1: 0.6, 2: 0.8, 3: 1 },
  /** A mission taken again has been explained by the first result. */
  laterTry: 0.75,
} as const
