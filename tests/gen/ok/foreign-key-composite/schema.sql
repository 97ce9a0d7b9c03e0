-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "child" (
    "y" TEXT,
    "x" INTEGER,
    "n" INTEGER NOT NULL,
    CONSTRAINT "fk_child_y_x" FOREIGN KEY ("y", "x") REFERENCES "parent" ("b", "a") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE "parent" (
    "a" INTEGER,
    "b" TEXT,
    "n" INTEGER NOT NULL,
    PRIMARY KEY ("a", "b")
);
