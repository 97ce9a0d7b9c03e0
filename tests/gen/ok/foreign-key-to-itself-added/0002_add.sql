-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of node for add_constraint CONSTRAINT "fk_node_parent_id" FOREIGN KEY ("parent_id") REFERENCES "node" (line 2): ALTER TABLE cannot add a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of node
SELECT count(*) FROM "node";

-- guard, must return no row: node has rows without a parent in node
SELECT child.rowid FROM "node" AS child WHERE child."parent_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "node" AS parent WHERE parent."id" = +child."parent_id");

CREATE TABLE "kiln_new_node" (
    "id" PRIMARY KEY,
    "parent_id",
    CONSTRAINT "fk_node_parent_id" FOREIGN KEY ("parent_id") REFERENCES "node"
);

INSERT INTO "kiln_new_node" (rowid, "id", "parent_id")
SELECT rowid, "id", "parent_id"
FROM "node";

DROP TABLE "node";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_node" RENAME TO "node";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in node
SELECT count(*) FROM "node";

-- downgrade

-- rebuild of node for add_constraint CONSTRAINT "fk_node_parent_id" FOREIGN KEY ("parent_id") REFERENCES "node" (line 2): ALTER TABLE cannot drop a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of node
SELECT count(*) FROM "node";

CREATE TABLE "kiln_new_node" (
    "id" PRIMARY KEY,
    "parent_id"
);

INSERT INTO "kiln_new_node" (rowid, "id", "parent_id")
SELECT rowid, "id", "parent_id"
FROM "node";

DROP TABLE "node";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_node" RENAME TO "node";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in node
SELECT count(*) FROM "node";
