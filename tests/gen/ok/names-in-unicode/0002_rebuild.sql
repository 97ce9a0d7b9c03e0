-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of Übergröße for alter_column цена (line 3): the values of column цена change
-- keeps rowids
-- count the rows of Übergröße
SELECT count(*) FROM "Übergröße";

-- guard, must return no row: Übergröße.цена is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, CASE typeof("цена") WHEN 'real' THEN iif(CAST("цена" AS INTEGER) = "цена", CAST("цена" AS INTEGER), "цена") WHEN 'text' THEN iif(CAST("цена" AS NUMERIC) = "цена", CAST("цена" AS NUMERIC), "цена") ELSE "цена" END AS "цена" FROM (SELECT rowid, coalesce("цена", 1) AS "цена" FROM "Übergröße")) WHERE "цена" IS NULL;

-- guard, must return no row: Übergröße has rows that break the CHECK ck_Übergröße_цена
SELECT rowid FROM (SELECT rowid, CASE typeof("цена") WHEN 'real' THEN iif(CAST("цена" AS INTEGER) = "цена", CAST("цена" AS INTEGER), "цена") WHEN 'text' THEN iif(CAST("цена" AS NUMERIC) = "цена", CAST("цена" AS NUMERIC), "цена") ELSE "цена" END AS "цена" FROM (SELECT rowid, coalesce("цена", 1) AS "цена" FROM "Übergröße")) WHERE NOT (цена > 0);

CREATE TABLE "kiln_new_Übergröße" (
    "名前" TEXT PRIMARY KEY,
    "цена" INTEGER CONSTRAINT "ck_Übergröße_цена" CHECK (цена > 0) NOT NULL,
    "🙂" TEXT DEFAULT '🙃'
);

INSERT INTO "kiln_new_Übergröße" (rowid, "名前", "цена", "🙂")
SELECT rowid, "名前", coalesce("цена", 1), "🙂"
FROM "Übergröße";

DROP TABLE "Übergröße";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_Übergröße" RENAME TO "Übergröße";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in Übergröße
SELECT count(*) FROM "Übergröße";

-- downgrade

-- rebuild of Übergröße for alter_column цена (line 3): ALTER TABLE cannot change the definition of column цена
-- keeps rowids
-- count the rows of Übergröße
SELECT count(*) FROM "Übergröße";

CREATE TABLE "kiln_new_Übergröße" (
    "名前" TEXT PRIMARY KEY,
    "цена" INTEGER CONSTRAINT "ck_Übergröße_цена" CHECK (цена > 0),
    "🙂" TEXT DEFAULT '🙃'
);

INSERT INTO "kiln_new_Übergröße" (rowid, "名前", "цена", "🙂")
SELECT rowid, "名前", "цена", "🙂"
FROM "Übergröße";

DROP TABLE "Übergröße";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_Übergröße" RENAME TO "Übergröße";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in Übergröße
SELECT count(*) FROM "Übergröße";
