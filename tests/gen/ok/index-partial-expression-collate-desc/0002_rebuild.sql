-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps 5 indexes, rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.n is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "n" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT,
    "n" INTEGER NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "word", "n")
SELECT "id", "word", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_partial" ON "item" ("n") WHERE word IS NOT NULL AND n > 0;

CREATE INDEX "ix_expr" ON "item" (lower(word), n % 10 DESC);

CREATE INDEX "ix_collate" ON "item" ("word" COLLATE "NOCASE" DESC, "n" DESC);

CREATE UNIQUE INDEX "ux_expr" ON "item" (ifnull(word, '-'), "id");

CREATE INDEX "ix raw" ON item (word COLLATE RTRIM DESC, (n + 1));

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps 5 indexes, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT,
    "n" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "word", "n")
SELECT "id", "word", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_partial" ON "item" ("n") WHERE word IS NOT NULL AND n > 0;

CREATE INDEX "ix_expr" ON "item" (lower(word), n % 10 DESC);

CREATE INDEX "ix_collate" ON "item" ("word" COLLATE "NOCASE" DESC, "n" DESC);

CREATE UNIQUE INDEX "ux_expr" ON "item" (ifnull(word, '-'), "id");

CREATE INDEX "ix raw" ON item (word COLLATE RTRIM DESC, (n + 1));

-- must count as many rows as before in item
SELECT count(*) FROM "item";
