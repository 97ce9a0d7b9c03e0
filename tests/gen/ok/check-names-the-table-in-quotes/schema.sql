-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id INTEGER PRIMARY KEY, "n" INTEGER NOT NULL, g AS (n + 1), CHECK (item.n > 0 AND "item"."id" > 0));
CREATE INDEX "ix" ON "item" (n + id) WHERE n > 1;
