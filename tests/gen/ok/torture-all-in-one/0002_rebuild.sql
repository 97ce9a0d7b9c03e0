-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of parent for alter_column note (line 3): ALTER TABLE cannot change the definition of column note
-- keeps 4 indexes, 2 triggers, 2 views, sequence, rowids
-- count the rows of parent
SELECT count(*) FROM "parent";

-- count the rows of child
SELECT count(*) FROM "child";

-- guard, must return no row: parent.note is NULL where NOT NULL comes
SELECT rowid FROM "parent" WHERE "note" IS NULL;

CREATE TABLE "kiln_new_parent" ( -- the table that is rebuilt
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE NOCASE NOT NULL UNIQUE, -- as printed
    price INTEGER DEFAULT 5 CHECK (price >= 0),
    "note" TEXT NOT NULL,
    made TEXT DEFAULT (date('now')),
    gross INTEGER GENERATED ALWAYS AS (price * 119 / 100) STORED,
    label TEXT AS (upper(name)) VIRTUAL,
    parent_id INTEGER REFERENCES parent (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_name CHECK (length(name) > 0),
    CONSTRAINT uq_pair UNIQUE (name, price) ON CONFLICT IGNORE
);

INSERT INTO "kiln_new_parent" ("id", "name", "price", "note", "made", "parent_id")
SELECT "id", "name", "price", "note", "made", "parent_id"
FROM "parent";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_parent';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_parent', seq FROM sqlite_sequence WHERE name = 'parent';

DROP TABLE "parent";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_parent" RENAME TO "parent";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_desc" ON "parent" ("name" COLLATE "RTRIM" DESC, "price");

CREATE INDEX "ix_partial" ON "parent" ("price") WHERE note IS NOT NULL;

CREATE INDEX "ix_expression" ON "parent" (lower(name));

CREATE INDEX ix_raw ON parent (made);

CREATE TRIGGER parent_no_delete BEFORE DELETE ON parent BEGIN
    SELECT RAISE(ABORT, 'parents stay; always');
END;

CREATE TRIGGER parent_no_update BEFORE UPDATE OF name ON parent BEGIN
    SELECT RAISE(ABORT, 'names stay');
END;

-- must count as many rows as before in parent
SELECT count(*) FROM "parent";

-- must count as many rows as before in child
SELECT count(*) FROM "child";

-- rebuild of child for alter_column word (line 4): ALTER TABLE cannot change the definition of column word
-- keeps 1 trigger, 1 view, rowids
-- count the rows of child
SELECT count(*) FROM "child";

-- guard, must return no row: child.word is NULL where NOT NULL comes
SELECT rowid FROM "child" WHERE "word" IS NULL;

CREATE TABLE "kiln_new_child" (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id)
        ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO "kiln_new_child" ("id", "parent_id", "word")
SELECT "id", "parent_id", "word"
FROM "child";

DROP TABLE "child";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_child" RENAME TO "child";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER child_added AFTER INSERT ON child BEGIN
    INSERT INTO log (said) SELECT 'child of ' || name FROM parent WHERE id = new.parent_id;
END;

-- must count as many rows as before in child
SELECT count(*) FROM "child";

-- rebuild of setting for add_column at (line 5): ALTER TABLE adds columns only at the end, not at
-- count the rows of setting
SELECT count(*) FROM "setting";

CREATE TABLE "kiln_new_setting" (
    key TEXT PRIMARY KEY,
    "at" INTEGER,
    value ANY
) STRICT, WITHOUT ROWID;

INSERT INTO "kiln_new_setting" ("key", "value")
SELECT "key", "value"
FROM "setting";

DROP TABLE "setting";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_setting" RENAME TO "setting";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in setting
SELECT count(*) FROM "setting";

-- rebuild of log for add_column level (line 6): ALTER TABLE adds columns only at the end, not level
-- keeps rowids
-- count the rows of log
SELECT count(*) FROM "log";

CREATE TABLE "kiln_new_log" (
    "level" INTEGER DEFAULT 1,
    "said" TEXT
);

INSERT INTO "kiln_new_log" (rowid, "said")
SELECT rowid, "said"
FROM "log";

DROP TABLE "log";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_log" RENAME TO "log";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in log
SELECT count(*) FROM "log";

-- downgrade

-- rebuild of parent for alter_column note (line 3): ALTER TABLE cannot change the definition of column note
-- keeps 4 indexes, 2 triggers, 2 views, sequence, rowids
-- count the rows of parent
SELECT count(*) FROM "parent";

-- count the rows of child
SELECT count(*) FROM "child";

CREATE TABLE "kiln_new_parent" ( -- the table that is rebuilt
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT COLLATE NOCASE NOT NULL UNIQUE, -- as printed
    price INTEGER DEFAULT 5 CHECK (price >= 0),
    note TEXT,
    made TEXT DEFAULT (date('now')),
    gross INTEGER GENERATED ALWAYS AS (price * 119 / 100) STORED,
    label TEXT AS (upper(name)) VIRTUAL,
    parent_id INTEGER REFERENCES parent (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_name CHECK (length(name) > 0),
    CONSTRAINT uq_pair UNIQUE (name, price) ON CONFLICT IGNORE
);

INSERT INTO "kiln_new_parent" ("id", "name", "price", "note", "made", "parent_id")
SELECT "id", "name", "price", "note", "made", "parent_id"
FROM "parent";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_parent';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_parent', seq FROM sqlite_sequence WHERE name = 'parent';

DROP TABLE "parent";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_parent" RENAME TO "parent";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_desc" ON "parent" ("name" COLLATE "RTRIM" DESC, "price");

CREATE INDEX "ix_partial" ON "parent" ("price") WHERE note IS NOT NULL;

CREATE INDEX "ix_expression" ON "parent" (lower(name));

CREATE INDEX ix_raw ON parent (made);

CREATE TRIGGER parent_no_delete BEFORE DELETE ON parent BEGIN
    SELECT RAISE(ABORT, 'parents stay; always');
END;

CREATE TRIGGER parent_no_update BEFORE UPDATE OF name ON parent BEGIN
    SELECT RAISE(ABORT, 'names stay');
END;

-- must count as many rows as before in parent
SELECT count(*) FROM "parent";

-- must count as many rows as before in child
SELECT count(*) FROM "child";

-- rebuild of child for alter_column word (line 4): ALTER TABLE cannot change the definition of column word
-- keeps 1 trigger, 1 view, rowids
-- count the rows of child
SELECT count(*) FROM "child";

CREATE TABLE "kiln_new_child" (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER NOT NULL,
    word TEXT,
    CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id)
        ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO "kiln_new_child" ("id", "parent_id", "word")
SELECT "id", "parent_id", "word"
FROM "child";

DROP TABLE "child";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_child" RENAME TO "child";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER child_added AFTER INSERT ON child BEGIN
    INSERT INTO log (said) SELECT 'child of ' || name FROM parent WHERE id = new.parent_id;
END;

-- must count as many rows as before in child
SELECT count(*) FROM "child";

-- native change of setting for add_column at (line 5): ALTER TABLE does it exactly
ALTER TABLE "setting" DROP COLUMN "at";

-- native change of log for add_column level (line 6): ALTER TABLE does it exactly
ALTER TABLE "log" DROP COLUMN "level";
