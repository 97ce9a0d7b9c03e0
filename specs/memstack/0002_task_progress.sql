-- Made by kiln; change the spec and run make. Spec: 0002_task_progress.yaml
-- revision: 0002_task_progress
-- after: 0001_models
-- description: A task tells how far it is, and a memory which task made it

-- upgrade

-- add_column memories.task_id unless it is there (line 8)
-- unless this returns a row: SELECT 1 FROM pragma_table_xinfo('memories') WHERE lower(name) = lower('task_id')
ALTER TABLE "memories" ADD COLUMN "task_id" VARCHAR;

-- add_column task_logs.progress unless it is there (line 12)
-- unless this returns a row: SELECT 1 FROM pragma_table_xinfo('task_logs') WHERE lower(name) = lower('progress')
ALTER TABLE "task_logs" ADD COLUMN "progress" INTEGER DEFAULT 0;

-- add_column task_logs.result unless it is there (line 16)
-- unless this returns a row: SELECT 1 FROM pragma_table_xinfo('task_logs') WHERE lower(name) = lower('result')
ALTER TABLE "task_logs" ADD COLUMN "result" JSONB;

-- add_column task_logs.message unless it is there (line 20)
-- unless this returns a row: SELECT 1 FROM pragma_table_xinfo('task_logs') WHERE lower(name) = lower('message')
ALTER TABLE "task_logs" ADD COLUMN "message" VARCHAR;

-- downgrade

-- undoes add_column task_logs.message unless it is there (line 20)
-- unless the upgrade found it there already: column task_logs.message
ALTER TABLE "task_logs" DROP COLUMN "message";

-- undoes add_column task_logs.result unless it is there (line 16)
-- unless the upgrade found it there already: column task_logs.result
ALTER TABLE "task_logs" DROP COLUMN "result";

-- undoes add_column task_logs.progress unless it is there (line 12)
-- unless the upgrade found it there already: column task_logs.progress
ALTER TABLE "task_logs" DROP COLUMN "progress";

-- undoes add_column memories.task_id unless it is there (line 8)
-- unless the upgrade found it there already: column memories.task_id
ALTER TABLE "memories" DROP COLUMN "task_id";
