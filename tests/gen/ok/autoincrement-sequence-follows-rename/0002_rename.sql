-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_table item to article (line 3)
ALTER TABLE "item" RENAME TO "article";

-- rebuild of article for alter_column word (line 4): ALTER TABLE cannot change the definition of column word
-- keeps sequence, rowids
-- count the rows of article
SELECT count(*) FROM "article";

-- guard, must return no row: article.word is NULL where NOT NULL comes
SELECT rowid FROM "article" WHERE "word" IS NULL;

CREATE TABLE "kiln_new_article" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT NOT NULL
);

INSERT INTO "kiln_new_article" ("id", "word")
SELECT "id", "word"
FROM "article";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_article';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_article', seq FROM sqlite_sequence WHERE name = 'article';

DROP TABLE "article";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_article" RENAME TO "article";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in article
SELECT count(*) FROM "article";

-- downgrade

-- rebuild of article for alter_column word (line 4): ALTER TABLE cannot change the definition of column word
-- keeps sequence, rowids
-- count the rows of article
SELECT count(*) FROM "article";

CREATE TABLE "kiln_new_article" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT
);

INSERT INTO "kiln_new_article" ("id", "word")
SELECT "id", "word"
FROM "article";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_article';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_article', seq FROM sqlite_sequence WHERE name = 'article';

DROP TABLE "article";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_article" RENAME TO "article";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in article
SELECT count(*) FROM "article";

-- undoes rename_table item to article (line 3)
ALTER TABLE "article" RENAME TO "item";
