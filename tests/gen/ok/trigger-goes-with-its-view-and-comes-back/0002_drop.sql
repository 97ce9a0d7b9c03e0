-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- drop_view words (line 2)
DROP VIEW "words";

-- downgrade

-- undoes drop_view words (line 2)
CREATE VIEW "words" AS
SELECT word FROM item;

CREATE TRIGGER words_i INSTEAD OF INSERT ON words BEGIN INSERT INTO item (word) VALUES (new.word); END;
