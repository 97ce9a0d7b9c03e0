-- Made by kiln; change the spec and run make. Spec: 0002_rows.yaml
-- revision: 0002_rows

-- upgrade

-- insert_rows setting (line 3)
INSERT OR IGNORE INTO "setting" ("key", "value")
VALUES ('theme', 'light');

INSERT OR IGNORE INTO "setting" ("key", "value")
VALUES ('size', '12');

-- downgrade

-- undoes insert_rows setting (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
