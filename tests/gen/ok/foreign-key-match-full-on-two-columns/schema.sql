-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "c" (
    "id" INTEGER PRIMARY KEY,
    "x" INT,
    "y" TEXT,
    CONSTRAINT "fk_c_x_y" FOREIGN KEY ("x", "y") REFERENCES "p" ("a", "b") ON DELETE SET NULL MATCH FULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "p" (
    "a" INT,
    "b" TEXT COLLATE "NOCASE",
    PRIMARY KEY ("a", "b")
) WITHOUT ROWID;
