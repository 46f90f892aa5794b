-- CreateEnum
CREATE TYPE "CorrectionOrder" AS ENUM ('by_name', 'shuffled');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('decided', 'commented', 'comment_removed', 'dispute_opened', 'dispute_answered', 'regraded');

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "blindCorrection" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "correctionOrder" "CorrectionOrder" NOT NULL DEFAULT 'by_name',
ADD COLUMN     "disputesUntil" TIMESTAMP(3),
ADD COLUMN     "gradingVersionId" TEXT;

-- CreateTable
CREATE TABLE "CorrectionEntry" (
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "criterionId" TEXT,
    "pointsThousandths" INTEGER,
    "text" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '{}',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attemptId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "commentId" TEXT,

    CONSTRAINT "CorrectionEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankComment" (
    "id" TEXT NOT NULL,
    "scenarioSlug" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "recognised" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "adjustmentThousandths" INTEGER,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "retiredAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" TEXT NOT NULL,

    CONSTRAINT "BankComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentUse" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),
    "commentId" TEXT NOT NULL,
    "classGroupId" TEXT NOT NULL,
    "appliedById" TEXT NOT NULL,

    CONSTRAINT "CommentUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL,
    "graderVersion" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rehearsedAt" TIMESTAMP(3),
    "publishedAt" TIMESTAMP(3),
    "assignmentId" TEXT NOT NULL,
    "scenarioVersionId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
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

    CONSTRAINT "RegradeCopy_pkey" PRIMARY KEY ("regradeId","attemptId")
);

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

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_gradingVersionId_fkey" FOREIGN KEY ("gradingVersionId") REFERENCES "ScenarioVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionEntry" ADD CONSTRAINT "CorrectionEntry_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionEntry" ADD CONSTRAINT "CorrectionEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionEntry" ADD CONSTRAINT "CorrectionEntry_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "BankComment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankComment" ADD CONSTRAINT "BankComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentUse" ADD CONSTRAINT "CommentUse_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "BankComment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentUse" ADD CONSTRAINT "CommentUse_classGroupId_fkey" FOREIGN KEY ("classGroupId") REFERENCES "ClassGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentUse" ADD CONSTRAINT "CommentUse_appliedById_fkey" FOREIGN KEY ("appliedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_scenarioVersionId_fkey" FOREIGN KEY ("scenarioVersionId") REFERENCES "ScenarioVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeCopy" ADD CONSTRAINT "RegradeCopy_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeCopy" ADD CONSTRAINT "RegradeCopy_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Decisions go on, as entries of the one log.
INSERT INTO "CorrectionEntry" ("id", "seq", "kind", "criterionId", "pointsThousandths", "text", "at", "attemptId", "actorId")
SELECT "id", "seq", 'decided', "criterionId", "pointsThousandths", "reason", "at", "attemptId", "teacherId" FROM "GradeDecision";
DROP TABLE "GradeDecision";

-- History is added to, never edited.
CREATE TRIGGER "CorrectionEntry_is_never_edited" BEFORE UPDATE ON "CorrectionEntry"
FOR EACH ROW EXECUTE FUNCTION "refuse_edit"();
