-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table a%s\n%n (line 2)
CREATE TABLE "a%s\n%n" (
    "%d\" TEXT DEFAULT '100%\'
);

-- downgrade

-- undoes create_table a%s\n%n (line 2)
DROP TABLE "a%s\n%n";
