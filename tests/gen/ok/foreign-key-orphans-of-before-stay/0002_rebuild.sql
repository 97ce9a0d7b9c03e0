-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of maker for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- guard, must return no row: maker.word is NULL where NOT NULL comes
SELECT rowid FROM "maker" WHERE "word" IS NULL;

CREATE TABLE "kiln_new_maker" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);

INSERT INTO "kiln_new_maker" ("id", "word")
SELECT "id", "word"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- downgrade

-- rebuild of maker for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

CREATE TABLE "kiln_new_maker" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

INSERT INTO "kiln_new_maker" ("id", "word")
SELECT "id", "word"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";
