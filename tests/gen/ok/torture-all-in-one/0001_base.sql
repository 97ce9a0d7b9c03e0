-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table parent (line 3), create_table child (line 17), create_table setting (line 26), create_table log (line 32), create_index ix_desc (line 33), create_index ix_partial (line 34), create_index ix_expression (line 35)
CREATE TABLE parent ( -- the table that is rebuilt
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

CREATE TABLE child (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER NOT NULL,
    word TEXT,
    CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id)
        ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

CREATE TABLE "log" (
    "said" TEXT
);

CREATE INDEX "ix_desc" ON "parent" ("name" COLLATE "RTRIM" DESC, "price");

CREATE INDEX "ix_partial" ON "parent" ("price") WHERE note IS NOT NULL;

CREATE INDEX "ix_expression" ON "parent" (lower(name));

-- execute (line 36)
--   adds index ix_raw on parent (made)
CREATE INDEX ix_raw ON parent (made);

-- create_trigger parent_no_delete (line 37), create_trigger parent_no_update (line 42), create_trigger child_added (line 47), create_view cheap (line 52), create_view family (line 53), create_trigger cheap_insert (line 54)
CREATE VIEW "cheap" AS
SELECT name FROM parent WHERE price < 10;

CREATE VIEW "family" AS
SELECT p.name, c.word FROM parent AS p JOIN child AS c ON c.parent_id = p.id;

CREATE TRIGGER parent_no_delete BEFORE DELETE ON parent BEGIN
    SELECT RAISE(ABORT, 'parents stay; always');
END;

CREATE TRIGGER parent_no_update BEFORE UPDATE OF name ON parent BEGIN
    SELECT RAISE(ABORT, 'names stay');
END;

CREATE TRIGGER child_added AFTER INSERT ON child BEGIN
    INSERT INTO log (said) SELECT 'child of ' || name FROM parent WHERE id = new.parent_id;
END;

CREATE TRIGGER cheap_insert INSTEAD OF INSERT ON cheap BEGIN
    INSERT INTO parent (name) VALUES (new.name);
END;

-- downgrade

-- undoes create_trigger parent_no_delete (line 37), create_trigger parent_no_update (line 42), create_trigger child_added (line 47), create_view cheap (line 52), create_view family (line 53), create_trigger cheap_insert (line 54)
DROP TRIGGER "parent_no_delete";

DROP TRIGGER "parent_no_update";

DROP TRIGGER "child_added";

DROP VIEW "cheap";

DROP VIEW "family";

-- undoes execute (line 36)
--   drops index ix_raw on parent (made)
DROP INDEX ix_raw;

-- undoes create_table parent (line 3), create_table child (line 17), create_table setting (line 26), create_table log (line 32), create_index ix_desc (line 33), create_index ix_partial (line 34), create_index ix_expression (line 35)
DROP TABLE "log";

DROP TABLE "setting";

DROP TABLE "child";

DROP TABLE "parent";
