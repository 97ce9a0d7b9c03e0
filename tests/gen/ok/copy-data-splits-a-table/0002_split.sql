-- Made by kiln; change the spec and run make. Spec: 0002_split.yaml
-- revision: 0002_split

-- upgrade

-- create_table address (line 4)
CREATE TABLE "address" (
    "person_id" INTEGER CONSTRAINT "fk_address_person_id" REFERENCES "person",
    "email" TEXT
);

-- copy_data address (line 5)
INSERT INTO "address" ("person_id", "email")
SELECT id, lower(email)
FROM "person"
WHERE email IS NOT NULL
ORDER BY name DESC, id;

-- native change of person for drop_column email (line 6): ALTER TABLE does it exactly
ALTER TABLE "person" DROP COLUMN "email";

-- downgrade

-- rebuild of person for drop_column email (line 6): ALTER TABLE cannot add column email, which is filled from the row
-- keeps rowids
-- count the rows of person
SELECT count(*) FROM "person";

-- count the rows of address
SELECT count(*) FROM "address";

CREATE TABLE "kiln_new_person" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    "email" TEXT
);

INSERT INTO "kiln_new_person" ("id", "name", "email")
SELECT "id", "name", (SELECT email FROM address WHERE person_id = person.id)
FROM "person";

DROP TABLE "person";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_person" RENAME TO "person";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in person
SELECT count(*) FROM "person";

-- must count as many rows as before in address
SELECT count(*) FROM "address";

-- undoes copy_data address (line 5): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table address (line 4)
DROP TABLE "address";
