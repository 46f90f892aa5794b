-- CreateTable
CREATE TABLE "CorrectionEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "criterionId" TEXT,
    "pointsThousandths" INTEGER,
    "text" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '{}',
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attemptId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "commentId" TEXT,
    CONSTRAINT "CorrectionEntry_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CorrectionEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CorrectionEntry_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "BankComment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BankComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scenarioSlug" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "recognised" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "adjustmentThousandths" INTEGER,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "retiredAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" TEXT NOT NULL,
    CONSTRAINT "BankComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommentUse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    "commentId" TEXT NOT NULL,
    "classGroupId" TEXT NOT NULL,
    "appliedById" TEXT NOT NULL,
    CONSTRAINT "CommentUse_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "BankComment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommentUse_classGroupId_fkey" FOREIGN KEY ("classGroupId") REFERENCES "ClassGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommentUse_appliedById_fkey" FOREIGN KEY ("appliedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "graderVersion" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rehearsedAt" DATETIME,
    "publishedAt" DATETIME,
    "assignmentId" TEXT NOT NULL,
    "scenarioVersionId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Regrade_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Regrade_scenarioVersionId_fkey" FOREIGN KEY ("scenarioVersionId") REFERENCES "ScenarioVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Regrade_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegradeCopy" (
    "regradeId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "baseRunId" TEXT NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "totalThousandths" INTEGER NOT NULL,
    "maxThousandths" INTEGER NOT NULL,
    "verdicts" TEXT NOT NULL,

    PRIMARY KEY ("regradeId", "attemptId"),
    CONSTRAINT "RegradeCopy_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RegradeCopy_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "opensAt" DATETIME,
    "closesAt" DATETIME,
    "durationMinutes" INTEGER,
    "resultsPublishedAt" DATETIME,
    "correctionOrder" TEXT NOT NULL DEFAULT 'by_name',
    "blindCorrection" BOOLEAN NOT NULL DEFAULT false,
    "disputesUntil" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "classGroupId" TEXT NOT NULL,
    "scenarioVersionId" TEXT NOT NULL,
    "gradingVersionId" TEXT,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Assignment_classGroupId_fkey" FOREIGN KEY ("classGroupId") REFERENCES "ClassGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_scenarioVersionId_fkey" FOREIGN KEY ("scenarioVersionId") REFERENCES "ScenarioVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_gradingVersionId_fkey" FOREIGN KEY ("gradingVersionId") REFERENCES "ScenarioVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Assignment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Assignment" ("classGroupId", "closesAt", "createdAt", "createdById", "durationMinutes", "id", "mode", "opensAt", "resultsPublishedAt", "scenarioVersionId", "title") SELECT "classGroupId", "closesAt", "createdAt", "createdById", "durationMinutes", "id", "mode", "opensAt", "resultsPublishedAt", "scenarioVersionId", "title" FROM "Assignment";
DROP TABLE "Assignment";
ALTER TABLE "new_Assignment" RENAME TO "Assignment";
CREATE INDEX "Assignment_classGroupId_idx" ON "Assignment"("classGroupId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "CorrectionEntry_kind_idx" ON "CorrectionEntry"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectionEntry_attemptId_seq_key" ON "CorrectionEntry"("attemptId", "seq");

-- CreateIndex
CREATE INDEX "BankComment_scenarioSlug_criterionId_cause_idx" ON "BankComment"("scenarioSlug", "criterionId", "cause");

-- CreateIndex
CREATE INDEX "CommentUse_classGroupId_idx" ON "CommentUse"("classGroupId");

-- CreateIndex
CREATE UNIQUE INDEX "CommentUse_commentId_classGroupId_key" ON "CommentUse"("commentId", "classGroupId");

-- CreateIndex
CREATE INDEX "Regrade_assignmentId_idx" ON "Regrade"("assignmentId");

-- Decisions go on, as entries of the one log.
INSERT INTO "CorrectionEntry" ("id", "seq", "kind", "criterionId", "pointsThousandths", "text", "at", "attemptId", "actorId")
SELECT "id", "seq", 'decided', "criterionId", "pointsThousandths", "reason", "at", "attemptId", "teacherId" FROM "GradeDecision";
DROP TABLE "GradeDecision";

-- History is added to, never edited.
CREATE TRIGGER "CorrectionEntry_is_never_edited" BEFORE UPDATE ON "CorrectionEntry"
BEGIN SELECT RAISE(ABORT, 'an entry of the correction is never edited'); END;
