-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "select" (
    "from" INTEGER PRIMARY KEY,
    "table" TEXT DEFAULT 'default',
    "having" TEXT CONSTRAINT "uq_select_where" UNIQUE,
    "group" INTEGER CONSTRAINT "fk_select_group" REFERENCES "select" ("from") ON DELETE SET NULL
);
CREATE INDEX "index" ON "select" ("group");

CREATE VIEW "view" AS
SELECT "from" AS "to" FROM "select";
