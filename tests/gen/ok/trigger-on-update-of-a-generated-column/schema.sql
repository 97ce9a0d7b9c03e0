-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "price" NUMERIC,
    "shown" TEXT GENERATED ALWAYS AS (price || ' EUR') VIRTUAL
);
CREATE TRIGGER look AFTER UPDATE OF shown, price ON item BEGIN SELECT NEW.shown; END;
CREATE TRIGGER never AFTER UPDATE OF shown ON item BEGIN SELECT NEW.shown; END;
