-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "drukwerk_id" INTEGER,
ADD COLUMN     "postbewijs" TEXT,
ADD COLUMN     "retourcode" TEXT;

-- CreateIndex
CREATE INDEX "brief_drukwerk_id_idx" ON "brief"("drukwerk_id");

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_drukwerk_id_fkey" FOREIGN KEY ("drukwerk_id") REFERENCES "drukwerk"("id") ON DELETE SET NULL ON UPDATE CASCADE;
