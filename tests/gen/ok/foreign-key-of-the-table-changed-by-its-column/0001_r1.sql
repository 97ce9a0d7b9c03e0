-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table p (line 2), create_table t (line 3)
CREATE TABLE p (id INTEGER PRIMARY KEY);

CREATE TABLE t (id INTEGER PRIMARY KEY, c INT, CONSTRAINT fk FOREIGN KEY (c) REFERENCES p (id));

-- downgrade

-- undoes create_table p (line 2), create_table t (line 3)
DROP TABLE "t";

DROP TABLE "p";
