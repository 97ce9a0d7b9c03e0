-- Made by kiln; change the spec and run make. Spec: 0001_initial_schema.yaml
-- revision: 001_initial_schema
-- description: Projects, their artifacts, the marketplace

-- upgrade

-- create_table projects (line 6), create_index idx_projects_status (line 23), create_index idx_projects_last_fetched (line 24), create_table artifacts (line 26), create_index idx_artifacts_project_id (line 47), create_index idx_artifacts_type (line 48), create_index idx_artifacts_is_outdated (line 49), create_index idx_artifacts_updated_at (line 50), create_index idx_artifacts_project_type (line 51), create_index idx_artifacts_outdated_type (line 52), create_table artifact_metadata (line 55), create_index idx_metadata_tags (line 67), create_table marketplace (line 69), create_index idx_marketplace_type (line 83), create_index idx_marketplace_name (line 84), create_table cache_metadata (line 86), create_trigger projects_updated_at (line 96), create_trigger artifacts_updated_at (line 104), create_trigger cache_metadata_updated_at (line 112)
CREATE TABLE "projects" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "description" TEXT,
    "created_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_fetched" TIMESTAMP,
    "status" TEXT DEFAULT 'active',
    "error_message" TEXT,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_projects_path" UNIQUE ("path"),
    CONSTRAINT "check_projects_status" CHECK (status IN ('active', 'stale', 'error'))
);

CREATE TABLE "artifacts" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "source" TEXT,
    "deployed_version" TEXT,
    "upstream_version" TEXT,
    "is_outdated" BOOLEAN DEFAULT '0',
    "local_modified" BOOLEAN DEFAULT '0',
    "created_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_artifacts_project_id" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE,
    CONSTRAINT "check_artifacts_type" CHECK (type IN ('skill', 'command', 'agent', 'mcp_server', 'hook'))
);

CREATE TABLE "artifact_metadata" (
    "artifact_id" TEXT NOT NULL,
    "metadata" TEXT,
    "description" TEXT,
    "tags" TEXT,
    "aliases" TEXT,
    PRIMARY KEY ("artifact_id"),
    CONSTRAINT "fk_artifact_metadata_artifact_id" FOREIGN KEY ("artifact_id") REFERENCES "artifacts" ("id") ON DELETE CASCADE
);

CREATE TABLE "marketplace" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT,
    "cached_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data" TEXT,
    PRIMARY KEY ("id"),
    CONSTRAINT "check_marketplace_type" CHECK (type IN ('skill', 'command', 'agent', 'mcp_server', 'hook'))
);

CREATE TABLE "cache_metadata" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updated_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("key")
);

CREATE INDEX "idx_projects_status" ON "projects" ("status");

CREATE INDEX "idx_projects_last_fetched" ON "projects" ("last_fetched");

CREATE INDEX "idx_artifacts_project_id" ON "artifacts" ("project_id");

CREATE INDEX "idx_artifacts_type" ON "artifacts" ("type");

CREATE INDEX "idx_artifacts_is_outdated" ON "artifacts" ("is_outdated");

CREATE INDEX "idx_artifacts_updated_at" ON "artifacts" ("updated_at");

CREATE INDEX "idx_artifacts_project_type" ON "artifacts" ("project_id", "type");

CREATE INDEX "idx_artifacts_outdated_type" ON "artifacts" ("is_outdated", "type");

CREATE INDEX "idx_metadata_tags" ON "artifact_metadata" ("tags");

CREATE INDEX "idx_marketplace_type" ON "marketplace" ("type");

CREATE INDEX "idx_marketplace_name" ON "marketplace" ("name");

CREATE TRIGGER projects_updated_at
    AFTER UPDATE ON projects
    FOR EACH ROW
BEGIN
    UPDATE projects SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER artifacts_updated_at
    AFTER UPDATE ON artifacts
    FOR EACH ROW
BEGIN
    UPDATE artifacts SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER cache_metadata_updated_at
    AFTER UPDATE ON cache_metadata
    FOR EACH ROW
BEGIN
    UPDATE cache_metadata SET updated_at = CURRENT_TIMESTAMP WHERE key = NEW.key;
END;

-- insert_rows cache_metadata (line 121)
INSERT INTO "cache_metadata" ("key", "value")
VALUES ('schema_version', '1.0.0');

-- expect 1.0.0: the cache says which version it is
SELECT value FROM cache_metadata WHERE key = 'schema_version';

-- downgrade

-- undoes insert_rows cache_metadata (line 121): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table projects (line 6), create_index idx_projects_status (line 23), create_index idx_projects_last_fetched (line 24), create_table artifacts (line 26), create_index idx_artifacts_project_id (line 47), create_index idx_artifacts_type (line 48), create_index idx_artifacts_is_outdated (line 49), create_index idx_artifacts_updated_at (line 50), create_index idx_artifacts_project_type (line 51), create_index idx_artifacts_outdated_type (line 52), create_table artifact_metadata (line 55), create_index idx_metadata_tags (line 67), create_table marketplace (line 69), create_index idx_marketplace_type (line 83), create_index idx_marketplace_name (line 84), create_table cache_metadata (line 86), create_trigger projects_updated_at (line 96), create_trigger artifacts_updated_at (line 104), create_trigger cache_metadata_updated_at (line 112)
DROP TABLE "cache_metadata";

DROP TABLE "marketplace";

DROP TABLE "artifact_metadata";

DROP TABLE "artifacts";

DROP TABLE "projects";
