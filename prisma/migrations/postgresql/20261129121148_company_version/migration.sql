-- DropIndex
DROP INDEX "ScenarioVersion_slug_contentHash_key";

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "situation" TEXT;

-- AlterTable
ALTER TABLE "ScenarioVersion" ADD COLUMN     "companyVersionId" TEXT;

-- CreateTable
CREATE TABLE "CompanyVersion" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "history" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CompanyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CompanyVersion_slug_contentHash_key" ON "CompanyVersion"("slug", "contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "ScenarioVersion_slug_contentHash_companyVersionId_key" ON "ScenarioVersion"("slug", "contentHash", "companyVersionId");

-- AddForeignKey
ALTER TABLE "ScenarioVersion" ADD CONSTRAINT "ScenarioVersion_companyVersionId_fkey" FOREIGN KEY ("companyVersionId") REFERENCES "CompanyVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
