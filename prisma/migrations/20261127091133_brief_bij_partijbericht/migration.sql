-- AlterTable
ALTER TABLE "uitgaand_partijbericht" ADD COLUMN     "brief_id" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "uitgaand_partijbericht_brief_id_key" ON "uitgaand_partijbericht"("brief_id");

-- AddForeignKey
ALTER TABLE "uitgaand_partijbericht" ADD CONSTRAINT "uitgaand_partijbericht_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;
