-- Made by kiln; change the spec and run make. Spec: 0002_both.yaml
-- revision: 0002_both

-- upgrade

-- rebuild of item for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- count the rows of part
SELECT count(*) FROM "part";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT COLLATE "NOCASE"
);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- must count as many rows as before in part
SELECT count(*) FROM "part";

-- rename_table item to article (line 4)
ALTER TABLE "item" RENAME TO "article";

-- rename_column article.word to title (line 5)
ALTER TABLE "article" RENAME COLUMN "word" TO "title";

-- rebuild of article for alter_column title (line 6): ALTER TABLE cannot change the definition of column title
-- keeps rowids
-- count the rows of article
SELECT count(*) FROM "article";

-- count the rows of part
SELECT count(*) FROM "part";

-- guard, must return no row: article.title is NULL where NOT NULL comes
SELECT rowid FROM "article" WHERE "title" IS NULL;

CREATE TABLE "kiln_new_article" (
    "id" INTEGER PRIMARY KEY,
    "title" TEXT COLLATE "NOCASE" NOT NULL
);

INSERT INTO "kiln_new_article" ("id", "title")
SELECT "id", "title"
FROM "article";

DROP TABLE "article";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_article" RENAME TO "article";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in article
SELECT count(*) FROM "article";

-- must count as many rows as before in part
SELECT count(*) FROM "part";

-- downgrade

-- rebuild of article for alter_column title (line 6): ALTER TABLE cannot change the definition of column title
-- keeps rowids
-- count the rows of article
SELECT count(*) FROM "article";

-- count the rows of part
SELECT count(*) FROM "part";

CREATE TABLE "kiln_new_article" (
    "id" INTEGER PRIMARY KEY,
    "title" TEXT COLLATE "NOCASE"
);

INSERT INTO "kiln_new_article" ("id", "title")
SELECT "id", "title"
FROM "article";

DROP TABLE "article";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_article" RENAME TO "article";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in article
SELECT count(*) FROM "article";

-- must count as many rows as before in part
SELECT count(*) FROM "part";

-- undoes rename_column article.word to title (line 5)
ALTER TABLE "article" RENAME COLUMN "title" TO "word";

-- undoes rename_table item to article (line 4)
ALTER TABLE "article" RENAME TO "item";

-- rebuild of item for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- count the rows of part
SELECT count(*) FROM "part";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- must count as many rows as before in part
SELECT count(*) FROM "part";
