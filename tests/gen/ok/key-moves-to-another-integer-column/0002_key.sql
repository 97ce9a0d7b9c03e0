-- Made by kiln; change the spec and run make. Spec: 0002_key.yaml
-- revision: 0002_key

-- upgrade

-- rebuild of item for drop_constraint PRIMARY KEY ("old") (line 3), add_constraint PRIMARY KEY ("new") (line 4), add_constraint not null old (line 5): ALTER TABLE cannot add a PRIMARY KEY constraint
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.new is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM "item" WHERE typeof("new") <> 'integer';

CREATE TABLE "kiln_new_item" (
    "old" INTEGER NOT NULL,
    "new" INTEGER NOT NULL CONSTRAINT "uq_item_new" UNIQUE,
    PRIMARY KEY ("new")
);

INSERT INTO "kiln_new_item" ("old", "new")
SELECT "old", "new"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint PRIMARY KEY ("old") (line 3), add_constraint PRIMARY KEY ("new") (line 4), add_constraint not null old (line 5): ALTER TABLE cannot drop a PRIMARY KEY constraint
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.old is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM "item" WHERE typeof("old") <> 'integer';

-- guard, must return no row: item has several rows with the same (old)
SELECT max(rowid) FROM "item" WHERE "old" IS NOT NULL GROUP BY "old" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "old" INTEGER PRIMARY KEY,
    "new" INTEGER NOT NULL CONSTRAINT "uq_item_new" UNIQUE
);

INSERT INTO "kiln_new_item" ("old", "new")
SELECT "old", "new"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
