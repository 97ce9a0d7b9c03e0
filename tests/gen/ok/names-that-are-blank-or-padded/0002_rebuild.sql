-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of  item  for alter_column 1 (line 3): ALTER TABLE cannot change the definition of column 1
-- keeps rowids
-- count the rows of  item 
SELECT count(*) FROM " item ";

-- guard, must return no row:  item .1 is NULL where NOT NULL comes
SELECT rowid FROM " item " WHERE "1" IS NULL;

CREATE TABLE "kiln_new_ item " (
    " " INTEGER PRIMARY KEY,
    "	" TEXT,
    "1" TEXT NOT NULL
);

INSERT INTO "kiln_new_ item " (" ", "	", "1")
SELECT " ", "	", "1"
FROM " item ";

DROP TABLE " item ";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_ item " RENAME TO " item ";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in  item 
SELECT count(*) FROM " item ";

-- downgrade

-- rebuild of  item  for alter_column 1 (line 3): ALTER TABLE cannot change the definition of column 1
-- keeps rowids
-- count the rows of  item 
SELECT count(*) FROM " item ";

CREATE TABLE "kiln_new_ item " (
    " " INTEGER PRIMARY KEY,
    "	" TEXT,
    "1" TEXT
);

INSERT INTO "kiln_new_ item " (" ", "	", "1")
SELECT " ", "	", "1"
FROM " item ";

DROP TABLE " item ";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_ item " RENAME TO " item ";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in  item 
SELECT count(*) FROM " item ";
