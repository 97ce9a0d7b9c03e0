-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "child" (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id)
        ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER child_added AFTER INSERT ON child BEGIN
    INSERT INTO log (said) SELECT 'child of ' || name FROM parent WHERE id = new.parent_id;
END;

CREATE TABLE "log" (
    "level" INTEGER DEFAULT 1,
    "said" TEXT
);

CREATE TABLE "parent" ( -- the table that is rebuilt
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
CREATE INDEX "ix_desc" ON "parent" ("name" COLLATE "RTRIM" DESC, "price");
CREATE INDEX "ix_expression" ON "parent" (lower(name));
CREATE INDEX "ix_partial" ON "parent" ("price") WHERE note IS NOT NULL;
CREATE INDEX ix_raw ON parent (made);
CREATE TRIGGER parent_no_delete BEFORE DELETE ON parent BEGIN
    SELECT RAISE(ABORT, 'parents stay; always');
END;
CREATE TRIGGER parent_no_update BEFORE UPDATE OF name ON parent BEGIN
    SELECT RAISE(ABORT, 'names stay');
END;

CREATE TABLE "setting" (
    key TEXT PRIMARY KEY,
    "at" INTEGER,
    value ANY
) STRICT, WITHOUT ROWID;

CREATE VIEW "cheap" AS
SELECT name FROM parent WHERE price < 10;
CREATE TRIGGER cheap_insert INSTEAD OF INSERT ON cheap BEGIN
    INSERT INTO parent (name) VALUES (new.name);
END;

CREATE VIEW "family" AS
SELECT p.name, c.word FROM parent AS p JOIN child AS c ON c.parent_id = p.id;
