-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table Item (line 2), create_index Ix_Word (line 3)
CREATE TABLE "Item" (
    "Id" INTEGER PRIMARY KEY,
    "Word" TEXT
);

CREATE INDEX "Ix_Word" ON "Item" ("WORD");

-- downgrade

-- undoes create_table Item (line 2), create_index Ix_Word (line 3)
DROP TABLE "Item";
