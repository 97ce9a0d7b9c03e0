-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- execute (line 2)
--   adds table f
--   adds table t
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);

CREATE VIRTUAL TABLE f USING fts5(a, content='t', content_rowid='id');

CREATE TRIGGER ti AFTER INSERT ON t BEGIN INSERT INTO f (rowid, a) VALUES (new.id, new.a); END;

-- downgrade

-- undoes execute (line 2)
--   drops table f
--   drops table t
DROP TABLE f;

DROP TABLE t;
