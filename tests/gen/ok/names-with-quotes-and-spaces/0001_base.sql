-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table it's "the" table (line 2), create_index index; DROP (line 9)
CREATE TABLE "it's ""the"" table" (
    "order" INTEGER PRIMARY KEY,
    "a ""quoted"" name" TEXT NOT NULL CONSTRAINT "ck_it's ""the"" table_a ""quoted"" name" CHECK ("a ""quoted"" name" <> ''),
    "[bracket]" TEXT DEFAULT 'x]"''`y',
    "back`tick" INTEGER
);

CREATE INDEX "index; DROP" ON "it's ""the"" table" ("back`tick", "a ""quoted"" name");

-- downgrade

-- undoes create_table it's "the" table (line 2), create_index index; DROP (line 9)
DROP TABLE "it's ""the"" table";
