-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "it's ""the"" table" (
    "order" INTEGER PRIMARY KEY,
    "a ""quoted"" name" TEXT NOT NULL CONSTRAINT "ck_it's ""the"" table_a ""quoted"" name" CHECK ("a ""quoted"" name" <> ''),
    "[bracket]" TEXT DEFAULT 'x]"''`y',
    "back`tick" TEXT
);
CREATE INDEX "index; DROP" ON "it's ""the"" table" ("back`tick", "a ""quoted"" name");
