-- Made by kiln; change the specs and run make. The whole schema at head of memstack

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
CREATE INDEX ix_api_keys_key_hash ON api_keys (key_hash);

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
    updated_at DATETIME, "task_id" VARCHAR,
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

CREATE TABLE permissions (
    id VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description VARCHAR,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_permissions_code ON permissions (code);

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

CREATE TABLE role_permissions (
    id VARCHAR NOT NULL,
    role_id VARCHAR NOT NULL,
    permission_id VARCHAR NOT NULL,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (role_id) REFERENCES roles (id),
    FOREIGN KEY (permission_id) REFERENCES permissions (id)
);

CREATE TABLE roles (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description VARCHAR,
    created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_roles_name ON roles (name);

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
    stopped_at DATETIME, "progress" INTEGER DEFAULT 0, "result" JSONB, "message" VARCHAR,
    PRIMARY KEY (id)
);
CREATE INDEX ix_task_logs_entity_id ON task_logs (entity_id);
CREATE INDEX ix_task_logs_group_id ON task_logs (group_id);
CREATE INDEX ix_task_logs_parent_task_id ON task_logs (parent_task_id);
CREATE INDEX ix_task_logs_status ON task_logs (status);

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
CREATE UNIQUE INDEX ix_users_email ON users (email);
