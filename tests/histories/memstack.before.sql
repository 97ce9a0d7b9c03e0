-- A memstack database before the four columns.

CREATE TABLE users (
	id VARCHAR NOT NULL, email VARCHAR NOT NULL, password_hash VARCHAR NOT NULL, name VARCHAR NOT NULL,
	is_active BOOLEAN NOT NULL, created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
	profile JSON NOT NULL, PRIMARY KEY (id));
CREATE TABLE roles (
	id VARCHAR NOT NULL, name VARCHAR NOT NULL, description VARCHAR,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, PRIMARY KEY (id));
CREATE TABLE permissions (
	id VARCHAR NOT NULL, code VARCHAR NOT NULL, name VARCHAR NOT NULL, description VARCHAR,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, PRIMARY KEY (id));
CREATE TABLE task_logs (
	id VARCHAR NOT NULL, group_id VARCHAR NOT NULL, task_type VARCHAR NOT NULL, status VARCHAR NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, started_at DATETIME, completed_at DATETIME,
	error_message TEXT, worker_id VARCHAR, retry_count INTEGER NOT NULL, payload JSON NOT NULL,
	entity_id VARCHAR, entity_type VARCHAR, parent_task_id VARCHAR, stopped_at DATETIME, PRIMARY KEY (id));
CREATE TABLE role_permissions (
	id VARCHAR NOT NULL, role_id VARCHAR NOT NULL, permission_id VARCHAR NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, PRIMARY KEY (id),
	FOREIGN KEY (role_id) REFERENCES roles (id), FOREIGN KEY (permission_id) REFERENCES permissions (id));
CREATE TABLE api_keys (
	id VARCHAR NOT NULL, key_hash VARCHAR NOT NULL, name VARCHAR NOT NULL, user_id VARCHAR NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, expires_at DATETIME, is_active BOOLEAN NOT NULL,
	permissions JSON NOT NULL, last_used_at DATETIME, PRIMARY KEY (id),
	FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE memos (
	id VARCHAR NOT NULL, content TEXT NOT NULL, user_id VARCHAR NOT NULL, visibility VARCHAR NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, updated_at DATETIME, tags JSON NOT NULL,
	PRIMARY KEY (id), FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE tenants (
	id VARCHAR NOT NULL, name VARCHAR NOT NULL, description TEXT, owner_id VARCHAR NOT NULL,
	"plan" VARCHAR NOT NULL, max_projects INTEGER NOT NULL, max_users INTEGER NOT NULL,
	max_storage BIGINT NOT NULL, created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, updated_at DATETIME,
	PRIMARY KEY (id), FOREIGN KEY (owner_id) REFERENCES users (id));
CREATE TABLE user_roles (
	id VARCHAR NOT NULL, user_id VARCHAR NOT NULL, role_id VARCHAR NOT NULL, tenant_id VARCHAR,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, PRIMARY KEY (id),
	FOREIGN KEY (user_id) REFERENCES users (id), FOREIGN KEY (role_id) REFERENCES roles (id),
	FOREIGN KEY (tenant_id) REFERENCES tenants (id));
CREATE TABLE projects (
	id VARCHAR NOT NULL, tenant_id VARCHAR NOT NULL, name VARCHAR NOT NULL, description TEXT,
	owner_id VARCHAR NOT NULL, member_ids JSON NOT NULL, memory_rules JSON NOT NULL,
	graph_config JSON NOT NULL, is_public BOOLEAN NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, updated_at DATETIME, PRIMARY KEY (id),
	FOREIGN KEY (tenant_id) REFERENCES tenants (id), FOREIGN KEY (owner_id) REFERENCES users (id));
CREATE TABLE user_tenants (
	id VARCHAR NOT NULL, user_id VARCHAR NOT NULL, tenant_id VARCHAR NOT NULL, role VARCHAR NOT NULL,
	permissions JSON NOT NULL, created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, PRIMARY KEY (id),
	FOREIGN KEY (user_id) REFERENCES users (id), FOREIGN KEY (tenant_id) REFERENCES tenants (id));
CREATE TABLE user_projects (
	id VARCHAR NOT NULL, user_id VARCHAR NOT NULL, project_id VARCHAR NOT NULL, role VARCHAR NOT NULL,
	permissions JSON NOT NULL, created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, PRIMARY KEY (id),
	FOREIGN KEY (user_id) REFERENCES users (id), FOREIGN KEY (project_id) REFERENCES projects (id));
CREATE TABLE memories (
	id VARCHAR NOT NULL, project_id VARCHAR NOT NULL, title VARCHAR(500) NOT NULL, content TEXT NOT NULL,
	content_type VARCHAR(20) NOT NULL, tags JSON NOT NULL, entities JSON NOT NULL, relationships JSON NOT NULL,
	version INTEGER NOT NULL, author_id VARCHAR NOT NULL, collaborators JSON NOT NULL,
	is_public BOOLEAN NOT NULL, status VARCHAR NOT NULL, processing_status VARCHAR NOT NULL,
	meta JSON NOT NULL, created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, updated_at DATETIME,
	PRIMARY KEY (id), FOREIGN KEY (project_id) REFERENCES projects (id),
	FOREIGN KEY (author_id) REFERENCES users (id));
CREATE TABLE entity_types (
	id VARCHAR NOT NULL, project_id VARCHAR NOT NULL, name VARCHAR NOT NULL, description TEXT,
	schema JSON NOT NULL, status VARCHAR NOT NULL, source VARCHAR NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, updated_at DATETIME, PRIMARY KEY (id),
	CONSTRAINT uq_entity_type_project_name UNIQUE (project_id, name),
	FOREIGN KEY (project_id) REFERENCES projects (id));
CREATE TABLE edge_types (
	id VARCHAR NOT NULL, project_id VARCHAR NOT NULL, name VARCHAR NOT NULL, description TEXT,
	schema JSON NOT NULL, status VARCHAR NOT NULL, source VARCHAR NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, updated_at DATETIME, PRIMARY KEY (id),
	CONSTRAINT uq_edge_type_project_name UNIQUE (project_id, name),
	FOREIGN KEY (project_id) REFERENCES projects (id));
CREATE TABLE edge_type_maps (
	id VARCHAR NOT NULL, project_id VARCHAR NOT NULL, source_type VARCHAR NOT NULL,
	target_type VARCHAR NOT NULL, edge_type VARCHAR NOT NULL, status VARCHAR NOT NULL, source VARCHAR NOT NULL,
	created_at DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, PRIMARY KEY (id),
	CONSTRAINT uq_edge_map_unique UNIQUE (project_id, source_type, target_type, edge_type),
	FOREIGN KEY (project_id) REFERENCES projects (id));
CREATE INDEX ix_api_keys_key_hash ON api_keys (key_hash);
CREATE UNIQUE INDEX ix_permissions_code ON permissions (code);
CREATE UNIQUE INDEX ix_roles_name ON roles (name);
CREATE INDEX ix_task_logs_entity_id ON task_logs (entity_id);
CREATE INDEX ix_task_logs_group_id ON task_logs (group_id);
CREATE INDEX ix_task_logs_parent_task_id ON task_logs (parent_task_id);
CREATE INDEX ix_task_logs_status ON task_logs (status);
CREATE UNIQUE INDEX ix_users_email ON users (email);

BEGIN;
INSERT INTO users VALUES
  ('u1', 'ines@example.org', '-', 'Inês', 1, '2025-11-01 08:00:00', '{}'), ('u2', 'o''hara@example.org', '-', 'O''Hara "Red"', 0, '2025-11-02 08:00:00', '{"bio": "a; b"}');
INSERT INTO roles VALUES ('r1', 'keeper', NULL, '2025-11-01 08:00:00'), ('r2', 'guest', '', '2025-11-01 08:00:00');
INSERT INTO permissions VALUES ('p1', 'shelf.read', 'read', NULL, '2025-11-01 08:00:00'), ('p2', 'shelf.write', 'write', 'and erase', '2025-11-01 08:00:00');
INSERT INTO role_permissions VALUES ('rp1', 'r1', 'p1', '2025-11-01 08:00:00'), ('rp2', 'r1', 'p2', '2025-11-01 08:00:00'), ('rp3', 'r2', 'p1', '2025-11-01 08:00:00');
INSERT INTO api_keys VALUES ('k1', 'h-1', 'desk', 'u1', '2025-11-03 08:00:00', NULL, 1, '[]', NULL), ('k2', 'h-2', 'Zürich', 'u2', '2025-11-03 08:00:00', '2025-11-04 08:00:00', 0, '["shelf.read"]', '2025-11-03 09:00:00');
INSERT INTO tenants VALUES ('t1', 'Library', NULL, 'u1', 'small', 2, 5, 1048576, '2025-11-01 08:00:00', NULL), ('t2', '図書館', 'quiet', 'u2', 'large', 99, 999, 9223372036854775807, '2025-11-02 08:00:00', '2025-11-05 08:00:00');
INSERT INTO user_roles VALUES ('x1', 'u1', 'r1', 't1', '2025-11-01 08:00:00'), ('x2', 'u2', 'r2', NULL, '2025-11-02 08:00:00');
INSERT INTO user_tenants VALUES ('y1', 'u1', 't1', 'owner', '{}', '2025-11-01 08:00:00'), ('y2', 'u2', 't2', 'owner', '{"all": true}', '2025-11-02 08:00:00');
INSERT INTO projects VALUES ('j1', 't1', 'catalogue', 'all shelves', 'u1', '["u1"]', '{}', '{}', 0, '2025-11-03 08:00:00', NULL), ('j2', 't2', 'repairs', NULL, 'u2', '[]', '{"keep": 10}', '{}', 1, '2025-11-04 08:00:00', '2025-11-06 08:00:00');
INSERT INTO user_projects VALUES ('z1', 'u1', 'j1', 'owner', '{}', '2025-11-03 08:00:00'), ('z2', 'u2', 'j2', 'owner', '{}', '2025-11-04 08:00:00');

-- The two tables that get columns.
INSERT INTO memories VALUES
  ('a', 'j1', 'The "missing" map', 'it''s behind shelf 3', 'text', '["map"]', '[]', '[]', 1, 'u1', '[]', 0, 'on', 'done', '{}', '2025-11-10 08:00:00', NULL),
  ('b', 'j1', '本', '二階', 'text', '[]', '[{"n": "本"}]', '[]', 4, 'u2', '["u1"]', 1, 'on', 'open', 'null', '2025-11-11 08:00:00', '2025-11-12 08:00:00'),
  ('c; --', 'j2', '', '', 'scan', '[]', '[]', '[]', 0, 'u2', '[]', 0, 'off', 'failed', '{"why": "\"wet\""}', '2025-11-12 08:00:00', NULL);
INSERT INTO task_logs VALUES
  ('1', 'j1', 'index', 'done', '2025-11-10 08:00:01', '2025-11-10 08:00:02', '2025-11-10 08:00:03', NULL, 'w1', 0, '{}', 'a', 'memory', NULL, NULL),
  ('2', 'j1', 'index', 'open', '2025-11-11 08:00:01', NULL, NULL, NULL, NULL, 0, '{"n": 2}', 'b', 'memory', NULL, NULL),
  ('3', 'j2', 'scan', 'failed', '2025-11-12 08:00:01', '2025-11-12 08:00:02', NULL, 'said: "can''t; won''t"', 'w1', 5, '[]', NULL, NULL, '2', '2025-11-12 08:01:00');

INSERT INTO memos VALUES ('m1', 'ink' || char(10) || 'glue', 'u1', 'own', '2025-11-09 08:00:00', NULL, '["buy"]');
INSERT INTO entity_types VALUES ('e1', 'j1', 'Book', NULL, '{}', 'on', 'hand', '2025-11-09 08:00:00', NULL), ('e2', 'j2', 'Book', 'torn', '{"pages": "int"}', 'off', 'made', '2025-11-09 08:00:00', NULL);
INSERT INTO edge_types VALUES ('g1', 'j1', 'STANDS_ON', NULL, '{}', 'on', 'hand', '2025-11-09 08:00:00', NULL);
INSERT INTO edge_type_maps VALUES ('h1', 'j1', 'Book', 'Shelf', 'STANDS_ON', 'on', 'hand', '2025-11-09 08:00:00');
COMMIT;
