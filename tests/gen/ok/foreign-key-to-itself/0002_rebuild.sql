-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of node for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of node
SELECT count(*) FROM "node";

-- guard, must return no row: node.word is NULL where NOT NULL comes
SELECT rowid FROM "node" WHERE "word" IS NULL;

CREATE TABLE "kiln_new_node" (
    "id" INTEGER PRIMARY KEY,
    "parent_id" INTEGER CONSTRAINT "fk_node_parent_id" REFERENCES "node" ("id") ON DELETE CASCADE,
    "word" TEXT NOT NULL
);

INSERT INTO "kiln_new_node" ("id", "parent_id", "word")
SELECT "id", "parent_id", "word"
FROM "node";

DROP TABLE "node";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_node" RENAME TO "node";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in node
SELECT count(*) FROM "node";

-- downgrade

-- rebuild of node for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of node
SELECT count(*) FROM "node";

CREATE TABLE "kiln_new_node" (
    "id" INTEGER PRIMARY KEY,
    "parent_id" INTEGER CONSTRAINT "fk_node_parent_id" REFERENCES "node" ("id") ON DELETE CASCADE,
    "word" TEXT
);

INSERT INTO "kiln_new_node" ("id", "parent_id", "word")
SELECT "id", "parent_id", "word"
FROM "node";

DROP TABLE "node";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_node" RENAME TO "node";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in node
SELECT count(*) FROM "node";
