-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table p (line 2), create_table c (line 3)
CREATE TABLE "p" (
    "a" INT,
    "b" TEXT COLLATE "NOCASE",
    PRIMARY KEY ("a", "b")
) WITHOUT ROWID;

CREATE TABLE "c" (
    "id" INTEGER PRIMARY KEY,
    "x" INT,
    "y" TEXT
);

-- downgrade

-- undoes create_table p (line 2), create_table c (line 3)
DROP TABLE "c";

DROP TABLE "p";
