-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE " item " (
    " " INTEGER PRIMARY KEY,
    "	" TEXT,
    "1" TEXT NOT NULL
);
