-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" (
    "u" TEXT CONSTRAINT "ck_t_t" CHECK (t."u" <> ''),
    "n" INTEGER NOT NULL
);
CREATE INDEX "ix" ON "t" (lower("u")) WHERE t.n > 0;

CREATE VIEW "v" AS
SELECT t."u" AS t FROM t AS t;
