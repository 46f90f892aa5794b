-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "situation" TEXT;

-- CreateTable
CREATE TABLE "CompanyVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "history" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ScenarioVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "files" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "companyVersionId" TEXT,
    CONSTRAINT "ScenarioVersion_companyVersionId_fkey" FOREIGN KEY ("companyVersionId") REFERENCES "CompanyVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ScenarioVersion" ("contentHash", "createdAt", "files", "id", "slug", "title") SELECT "contentHash", "createdAt", "files", "id", "slug", "title" FROM "ScenarioVersion";
DROP TABLE "ScenarioVersion";
ALTER TABLE "new_ScenarioVersion" RENAME TO "ScenarioVersion";
CREATE UNIQUE INDEX "ScenarioVersion_slug_contentHash_companyVersionId_key" ON "ScenarioVersion"("slug", "contentHash", "companyVersionId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "CompanyVersion_slug_contentHash_key" ON "CompanyVersion"("slug", "contentHash");
