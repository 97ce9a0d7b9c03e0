-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of parent for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of parent
SELECT count(*) FROM "parent";

-- count the rows of child
SELECT count(*) FROM "child";

-- guard, must return no row: parent.word is NULL where NOT NULL comes
SELECT rowid FROM "parent" WHERE "word" IS NULL;

CREATE TABLE "kiln_new_parent" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);

INSERT INTO "kiln_new_parent" ("id", "word")
SELECT "id", "word"
FROM "parent";

DROP TABLE "parent";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_parent" RENAME TO "parent";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in parent
SELECT count(*) FROM "parent";

-- must count as many rows as before in child
SELECT count(*) FROM "child";

-- downgrade

-- rebuild of parent for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of parent
SELECT count(*) FROM "parent";

-- count the rows of child
SELECT count(*) FROM "child";

CREATE TABLE "kiln_new_parent" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

INSERT INTO "kiln_new_parent" ("id", "word")
SELECT "id", "word"
FROM "parent";

DROP TABLE "parent";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_parent" RENAME TO "parent";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in parent
SELECT count(*) FROM "parent";

-- must count as many rows as before in child
SELECT count(*) FROM "child";
