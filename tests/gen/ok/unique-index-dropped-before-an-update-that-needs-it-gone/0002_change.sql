-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- drop_index ux_item_code (line 4)
DROP INDEX "ux_item_code";

-- update_rows item (line 5)
UPDATE "item"
SET "code" = lower(code);

-- downgrade

-- irreversible: codes that differed in case alone are one now
