-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" (
    "x" INT NOT NULL DEFAULT 7,
    PRIMARY KEY ("x")
) WITHOUT ROWID;
