-- Made by kiln; change the spec and run make. Spec: 0001_shop.yaml
-- revision: 0001_shop

-- upgrade

-- create_table item (line 2), create_table word (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT
);

CREATE TABLE "word" (
    "id" INTEGER PRIMARY KEY,
    "text" TEXT
);

-- downgrade

-- undoes create_table item (line 2), create_table word (line 3)
DROP TABLE "word";

DROP TABLE "item";
