-- AlterTable
ALTER TABLE "terugbetaling" ADD COLUMN     "uitbetaald_door" TEXT,
ADD COLUMN     "uitbetaald_op" DATE;

-- CreateIndex
CREATE INDEX "terugbetaling_uitbetaald_op_idx" ON "terugbetaling"("uitbetaald_op");
