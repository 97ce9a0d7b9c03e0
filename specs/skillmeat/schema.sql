-- Made by kiln; change the specs and run make. The whole schema at head of skillmeat

CREATE TABLE "artifact_metadata" (
    "artifact_id" TEXT NOT NULL,
    "metadata" TEXT,
    "description" TEXT,
    "tags" TEXT,
    "aliases" TEXT,
    PRIMARY KEY ("artifact_id"),
    CONSTRAINT "fk_artifact_metadata_artifact_id" FOREIGN KEY ("artifact_id") REFERENCES "artifacts" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_metadata_tags" ON "artifact_metadata" ("tags");

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
CREATE INDEX "idx_artifacts_is_outdated" ON "artifacts" ("is_outdated");
CREATE INDEX "idx_artifacts_outdated_type" ON "artifacts" ("is_outdated", "type");
CREATE INDEX "idx_artifacts_project_id" ON "artifacts" ("project_id");
CREATE INDEX "idx_artifacts_project_type" ON "artifacts" ("project_id", "type");
CREATE INDEX "idx_artifacts_type" ON "artifacts" ("type");
CREATE INDEX "idx_artifacts_updated_at" ON "artifacts" ("updated_at");
CREATE TRIGGER artifacts_updated_at
    AFTER UPDATE ON artifacts
    FOR EACH ROW
BEGIN
    UPDATE artifacts SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TABLE "cache_metadata" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updated_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY ("key")
);
CREATE TRIGGER cache_metadata_updated_at
    AFTER UPDATE ON cache_metadata
    FOR EACH ROW
BEGIN
    UPDATE cache_metadata SET updated_at = CURRENT_TIMESTAMP WHERE key = NEW.key;
END;

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
CREATE INDEX "idx_marketplace_name" ON "marketplace" ("name");
CREATE INDEX "idx_marketplace_type" ON "marketplace" ("type");

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
CREATE INDEX "idx_projects_last_fetched" ON "projects" ("last_fetched");
CREATE INDEX "idx_projects_status" ON "projects" ("status");
CREATE TRIGGER projects_updated_at
    AFTER UPDATE ON projects
    FOR EACH ROW
BEGIN
    UPDATE projects SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;
