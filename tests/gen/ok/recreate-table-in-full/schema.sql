-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE item (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- as before
    cents INTEGER NOT NULL,
    name TEXT,
    CHECK (length(name) > 1)
);
CREATE INDEX "ix_name" ON "item" ("name");
CREATE TRIGGER item_d BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'no'); END;
