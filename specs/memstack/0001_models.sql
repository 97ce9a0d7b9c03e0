-- Made by kiln; change the spec and run make. Spec: 0001_models.yaml
-- revision: 0001_models
-- description: The tables as the models made them

-- upgrade

-- create_table users (line 7), create_index ix_users_email (line 19), create_table roles (line 22), create_index ix_roles_name (line 31), create_table permissions (line 34), create_index ix_permissions_code (line 44), create_table role_permissions (line 47), create_table api_keys (line 59), create_index ix_api_keys_key_hash (line 74), create_table tenants (line 78), create_table user_roles (line 95), create_table user_tenants (line 109), create_table projects (line 123), create_table user_projects (line 142), create_table memories (line 157), create_table memos (line 182), create_table entity_types (line 197), create_table edge_types (line 214), create_table edge_type_maps (line 231), create_table task_logs (line 248), create_index ix_task_logs_entity_id (line 268), create_index ix_task_logs_group_id (line 270), create_index ix_task_logs_parent_task_id (line 272), create_index ix_task_logs_status (line 274)
CREATE TABLE users (
    id VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    password_hash VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    is_active BOOLEAN NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    profile JSON NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE roles (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description VARCHAR,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE permissions (
    id VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description VARCHAR,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE role_permissions (
    id VARCHAR NOT NULL,
    role_id VARCHAR NOT NULL,
    permission_id VARCHAR NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (role_id) REFERENCES roles (id),
    FOREIGN KEY (permission_id) REFERENCES permissions (id)
);

CREATE TABLE api_keys (
    id VARCHAR NOT NULL,
    key_hash VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    user_id VARCHAR NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    expires_at DATETIME,
    is_active BOOLEAN NOT NULL,
    permissions JSON NOT NULL,
    last_used_at DATETIME,
    PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE tenants (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    owner_id VARCHAR NOT NULL,
    "plan" VARCHAR NOT NULL,
    max_projects INTEGER NOT NULL,
    max_users INTEGER NOT NULL,
    max_storage BIGINT NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME,
    PRIMARY KEY (id),
    FOREIGN KEY (owner_id) REFERENCES users (id)
);

CREATE TABLE user_roles (
    id VARCHAR NOT NULL,
    user_id VARCHAR NOT NULL,
    role_id VARCHAR NOT NULL,
    tenant_id VARCHAR,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES users (id),
    FOREIGN KEY (role_id) REFERENCES roles (id),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);

CREATE TABLE user_tenants (
    id VARCHAR NOT NULL,
    user_id VARCHAR NOT NULL,
    tenant_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    permissions JSON NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES users (id),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);

CREATE TABLE projects (
    id VARCHAR NOT NULL,
    tenant_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    owner_id VARCHAR NOT NULL,
    member_ids JSON NOT NULL,
    memory_rules JSON NOT NULL,
    graph_config JSON NOT NULL,
    is_public BOOLEAN NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME,
    PRIMARY KEY (id),
    FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    FOREIGN KEY (owner_id) REFERENCES users (id)
);

CREATE TABLE user_projects (
    id VARCHAR NOT NULL,
    user_id VARCHAR NOT NULL,
    project_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    permissions JSON NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES users (id),
    FOREIGN KEY (project_id) REFERENCES projects (id)
);

CREATE TABLE memories (
    id VARCHAR NOT NULL,
    project_id VARCHAR NOT NULL,
    title VARCHAR(500) NOT NULL,
    content TEXT NOT NULL,
    content_type VARCHAR(20) NOT NULL,
    tags JSON NOT NULL,
    entities JSON NOT NULL,
    relationships JSON NOT NULL,
    version INTEGER NOT NULL,
    author_id VARCHAR NOT NULL,
    collaborators JSON NOT NULL,
    is_public BOOLEAN NOT NULL,
    status VARCHAR NOT NULL,
    processing_status VARCHAR NOT NULL,
    meta JSON NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME,
    PRIMARY KEY (id),
    FOREIGN KEY (project_id) REFERENCES projects (id),
    FOREIGN KEY (author_id) REFERENCES users (id)
);

CREATE TABLE memos (
    id VARCHAR NOT NULL,
    content TEXT NOT NULL,
    user_id VARCHAR NOT NULL,
    visibility VARCHAR NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME,
    tags JSON NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE TABLE entity_types (
    id VARCHAR NOT NULL,
    project_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    schema JSON NOT NULL,
    status VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT uq_entity_type_project_name UNIQUE (project_id, name),
    FOREIGN KEY (project_id) REFERENCES projects (id)
);

CREATE TABLE edge_types (
    id VARCHAR NOT NULL,
    project_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    schema JSON NOT NULL,
    status VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    updated_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT uq_edge_type_project_name UNIQUE (project_id, name),
    FOREIGN KEY (project_id) REFERENCES projects (id)
);

CREATE TABLE edge_type_maps (
    id VARCHAR NOT NULL,
    project_id VARCHAR NOT NULL,
    source_type VARCHAR NOT NULL,
    target_type VARCHAR NOT NULL,
    edge_type VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_edge_map_unique UNIQUE (project_id, source_type, target_type, edge_type),
    FOREIGN KEY (project_id) REFERENCES projects (id)
);

CREATE TABLE task_logs (
    id VARCHAR NOT NULL,
    group_id VARCHAR NOT NULL,
    task_type VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    started_at DATETIME,
    completed_at DATETIME,
    error_message TEXT,
    worker_id VARCHAR,
    retry_count INTEGER NOT NULL,
    payload JSON NOT NULL,
    entity_id VARCHAR,
    entity_type VARCHAR,
    parent_task_id VARCHAR,
    stopped_at DATETIME,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_users_email ON users (email);

CREATE UNIQUE INDEX ix_roles_name ON roles (name);

CREATE UNIQUE INDEX ix_permissions_code ON permissions (code);

CREATE INDEX ix_api_keys_key_hash ON api_keys (key_hash);

CREATE INDEX ix_task_logs_entity_id ON task_logs (entity_id);

CREATE INDEX ix_task_logs_group_id ON task_logs (group_id);

CREATE INDEX ix_task_logs_parent_task_id ON task_logs (parent_task_id);

CREATE INDEX ix_task_logs_status ON task_logs (status);

-- downgrade

-- undoes create_table users (line 7), create_index ix_users_email (line 19), create_table roles (line 22), create_index ix_roles_name (line 31), create_table permissions (line 34), create_index ix_permissions_code (line 44), create_table role_permissions (line 47), create_table api_keys (line 59), create_index ix_api_keys_key_hash (line 74), create_table tenants (line 78), create_table user_roles (line 95), create_table user_tenants (line 109), create_table projects (line 123), create_table user_projects (line 142), create_table memories (line 157), create_table memos (line 182), create_table entity_types (line 197), create_table edge_types (line 214), create_table edge_type_maps (line 231), create_table task_logs (line 248), create_index ix_task_logs_entity_id (line 268), create_index ix_task_logs_group_id (line 270), create_index ix_task_logs_parent_task_id (line 272), create_index ix_task_logs_status (line 274)
DROP TABLE "task_logs";

DROP TABLE "edge_type_maps";

DROP TABLE "edge_types";

DROP TABLE "entity_types";

DROP TABLE "memos";

DROP TABLE "memories";

DROP TABLE "user_projects";

DROP TABLE "projects";

DROP TABLE "user_tenants";

DROP TABLE "user_roles";

DROP TABLE "tenants";

DROP TABLE "api_keys";

DROP TABLE "role_permissions";

DROP TABLE "permissions";

DROP TABLE "roles";

DROP TABLE "users";
