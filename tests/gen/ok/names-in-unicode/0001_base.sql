-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table Übergröße (line 2)
CREATE TABLE "Übergröße" (
    "名前" TEXT PRIMARY KEY,
    "цена" INTEGER CONSTRAINT "ck_Übergröße_цена" CHECK (цена > 0),
    "🙂" TEXT DEFAULT '🙃'
);

-- downgrade

-- undoes create_table Übergröße (line 2)
DROP TABLE "Übergröße";
