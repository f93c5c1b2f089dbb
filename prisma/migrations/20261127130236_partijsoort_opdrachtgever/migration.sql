-- AlterTable
ALTER TABLE "opdrachtgever" ADD COLUMN     "partijsoort" TEXT;

-- Until now every opdrachtgever that is connected was taken for a gemeente: that is what its besluiten rest on.
UPDATE "opdrachtgever" SET "partijsoort" = 'gemeente' WHERE "router_sinds" IS NOT NULL;

-- Who coordinates and how is divided rests on it: without it nobody is connected.
ALTER TABLE "opdrachtgever" ADD CONSTRAINT "opdrachtgever_partijsoort" CHECK ("router_sinds" IS NULL OR ("partijsoort" IS NOT NULL AND "partijsoort" IN ('gemeente', 'waterschap', 'cjib', 'gerechtsdeurwaarder')));
