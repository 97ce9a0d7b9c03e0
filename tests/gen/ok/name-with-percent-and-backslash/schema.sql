-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "a%s\n%n" (
    "%d\" TEXT DEFAULT '100%\',
    CONSTRAINT "un%ique" UNIQUE ("%d\")
);
