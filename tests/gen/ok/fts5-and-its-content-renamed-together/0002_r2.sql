-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- drop_trigger ti (line 3), drop_table f (line 4)
DROP TRIGGER "ti";

DROP TABLE "f";

-- rename_table t to docs (line 5)
ALTER TABLE "t" RENAME TO "docs";

-- rename_column docs.a to body (line 6)
ALTER TABLE "docs" RENAME COLUMN "a" TO "body";

-- create_virtual_table f (line 8)
CREATE VIRTUAL TABLE "f" USING "fts5"(body, content='docs', content_rowid='id');

-- rebuild of docs for alter_column body (line 7), create_trigger ti (line 9): ALTER TABLE cannot change the definition of column body
-- keeps rowids
-- count the rows of docs
SELECT count(*) FROM "docs";

-- guard, must return no row: docs.body is NULL where NOT NULL comes
SELECT rowid FROM "docs" WHERE "body" IS NULL;

CREATE TABLE "kiln_new_docs" (id INTEGER PRIMARY KEY, "body" TEXT NOT NULL);

INSERT INTO "kiln_new_docs" ("id", "body")
SELECT "id", "body"
FROM "docs";

DROP TABLE "docs";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_docs" RENAME TO "docs";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER ti AFTER INSERT ON docs BEGIN INSERT INTO f (rowid, body) VALUES (new.id, new.body); END;

-- must count as many rows as before in docs
SELECT count(*) FROM "docs";

-- execute (line 10)
INSERT INTO f (f) VALUES ('rebuild');

-- downgrade

-- undoes execute (line 10)
INSERT INTO f (f) VALUES ('delete-all');

-- undoes create_virtual_table f (line 8)
DROP TRIGGER "ti";

DROP TABLE "f";

-- rebuild of docs for alter_column body (line 7), create_trigger ti (line 9): ALTER TABLE cannot change the definition of column body
-- keeps rowids
-- count the rows of docs
SELECT count(*) FROM "docs";

CREATE TABLE "kiln_new_docs" (id INTEGER PRIMARY KEY, "body" TEXT);

INSERT INTO "kiln_new_docs" ("id", "body")
SELECT "id", "body"
FROM "docs";

DROP TABLE "docs";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_docs" RENAME TO "docs";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in docs
SELECT count(*) FROM "docs";

-- undoes rename_column docs.a to body (line 6)
ALTER TABLE "docs" RENAME COLUMN "body" TO "a";

-- undoes rename_table t to docs (line 5)
ALTER TABLE "docs" RENAME TO "t";

-- undoes drop_trigger ti (line 3), drop_table f (line 4)
CREATE VIRTUAL TABLE f USING fts5(a, content='t', content_rowid='id');

CREATE TRIGGER ti AFTER INSERT ON t BEGIN INSERT INTO f (rowid, a) VALUES (new.id, new.a); END;
