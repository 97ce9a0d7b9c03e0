-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_partial (line 3), create_index ix_expr (line 4), create_index ix_collate (line 5), create_index ux_expr (line 6), create_index ix raw (line 7)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT,
    "n" INTEGER
);

CREATE INDEX "ix_partial" ON "item" ("n") WHERE word IS NOT NULL AND n > 0;

CREATE INDEX "ix_expr" ON "item" (lower(word), n % 10 DESC);

CREATE INDEX "ix_collate" ON "item" ("word" COLLATE "NOCASE" DESC, "n" DESC);

CREATE UNIQUE INDEX "ux_expr" ON "item" (ifnull(word, '-'), "id");

CREATE INDEX "ix raw" ON item (word COLLATE RTRIM DESC, (n + 1));

-- downgrade

-- undoes create_table item (line 2), create_index ix_partial (line 3), create_index ix_expr (line 4), create_index ix_collate (line 5), create_index ux_expr (line 6), create_index ix raw (line 7)
DROP TABLE "item";
