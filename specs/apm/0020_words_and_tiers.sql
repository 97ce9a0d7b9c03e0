-- Made by kiln; change the spec and run make. Spec: 0020_words_and_tiers.yaml
-- revision: 0020
-- after: 0019
-- description: New lists of words, and an agent's tier becomes a number

-- upgrade

-- expect 0: a document belongs to a project, a work item, a task or an idea; move or delete the others first
SELECT count(*) FROM document_references
WHERE entity_type NOT IN ('project', 'work_item', 'task', 'idea');

-- expect 0: evidence belongs to a project, a work item, a task or an idea, and is no expert opinion; change the others
SELECT count(*) FROM evidence_sources
WHERE entity_type NOT IN ('project', 'work_item', 'task', 'idea') OR source_type IS 'expert_opinion';

-- rebuild of work_items for alter_column status (line 25): the values of column status change
-- keeps 5 indexes, 1 trigger, sequence, rowids
-- count the rows of work_items
SELECT count(*) FROM "work_items";

-- count the rows of work_item_dependencies
SELECT count(*) FROM "work_item_dependencies";

-- count the rows of work_item_summaries
SELECT count(*) FROM "work_item_summaries";

-- count the rows of tasks
SELECT count(*) FROM "tasks";

-- count the rows of ideas
SELECT count(*) FROM "ideas";

-- count the rows of evidence_sources
SELECT count(*) FROM "evidence_sources";

-- count the rows of session_events
SELECT count(*) FROM "session_events";

-- guard, must return no row: work_items has rows that break CHECK (status in ( 'draft' , 'ready' , 'active' , 'review' , 'done' ...)
SELECT rowid FROM (SELECT rowid, iif(typeof("status") IN ('integer', 'real'), CAST("status" AS TEXT), "status") AS "status" FROM (SELECT rowid, CASE WHEN status IN ('ideas', 'proposed') THEN 'draft' ELSE status END AS "status" FROM "work_items")) WHERE NOT (status IN (
        'draft', 'ready', 'active', 'review', 'done', 'archived', 'blocked', 'cancelled'
    ));

CREATE TABLE "kiln_new_work_items" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    parent_work_item_id INTEGER,
    name TEXT NOT NULL,
    description TEXT,
    type TEXT NOT NULL CHECK (type IN (
        'feature', 'enhancement', 'bugfix', 'research', 'analysis', 'planning',
        'refactoring', 'infrastructure', 'maintenance', 'monitoring', 'documentation',
        'security', 'fix_bugs_issues'
    )),
    business_context TEXT,
    metadata TEXT DEFAULT '{}',
    effort_estimate_hours REAL,
    priority INTEGER DEFAULT 3 CHECK (priority >= 1 AND priority <= 5),
    status TEXT DEFAULT 'proposed' CHECK (status IN (
        'draft', 'ready', 'active', 'review', 'done', 'archived', 'blocked', 'cancelled'
    )),
    phase TEXT CHECK (phase IN (
        'D1_discovery', 'P1_plan', 'I1_implementation', 'R1_review', 'O1_operations',
        'E1_evolution'
    )),
    due_date TIMESTAMP,
    not_before TIMESTAMP,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    FOREIGN KEY (parent_work_item_id) REFERENCES work_items (id) ON DELETE CASCADE
);

INSERT INTO "kiln_new_work_items" ("id", "project_id", "parent_work_item_id", "name", "description", "type", "business_context", "metadata", "effort_estimate_hours", "priority", "status", "phase", "due_date", "not_before", "created_at", "updated_at")
SELECT "id", "project_id", "parent_work_item_id", "name", "description", "type", "business_context", "metadata", "effort_estimate_hours", "priority", CASE WHEN status IN ('ideas', 'proposed') THEN 'draft' ELSE status END, "phase", "due_date", "not_before", "created_at", "updated_at"
FROM "work_items";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_work_items';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_work_items', seq FROM sqlite_sequence WHERE name = 'work_items';

DROP TABLE "work_items";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_work_items" RENAME TO "work_items";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_work_items_parent ON work_items (parent_work_item_id);

CREATE INDEX idx_work_items_priority ON work_items (priority);

CREATE INDEX idx_work_items_project ON work_items (project_id);

CREATE INDEX idx_work_items_status ON work_items (status);

CREATE INDEX idx_work_items_type ON work_items (type);

CREATE TRIGGER update_work_item_timestamp
    AFTER UPDATE ON work_items
BEGIN
    UPDATE work_items SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- must count as many rows as before in work_items
SELECT count(*) FROM "work_items";

-- must count as many rows as before in work_item_dependencies
SELECT count(*) FROM "work_item_dependencies";

-- must count as many rows as before in work_item_summaries
SELECT count(*) FROM "work_item_summaries";

-- must count as many rows as before in tasks
SELECT count(*) FROM "tasks";

-- must count as many rows as before in ideas
SELECT count(*) FROM "ideas";

-- must count as many rows as before in evidence_sources
SELECT count(*) FROM "evidence_sources";

-- must count as many rows as before in session_events
SELECT count(*) FROM "session_events";

-- rebuild of tasks for alter_column status (line 31): the values of column status change
-- keeps 6 indexes, 5 triggers, sequence, rowids
-- count the rows of tasks
SELECT count(*) FROM "tasks";

-- count the rows of task_dependencies
SELECT count(*) FROM "task_dependencies";

-- count the rows of task_blockers
SELECT count(*) FROM "task_blockers";

-- count the rows of session_events
SELECT count(*) FROM "session_events";

-- guard, must return no row: tasks has rows that break the CHECK ck_tasks_status
SELECT rowid FROM (SELECT rowid, iif(typeof("status") IN ('integer', 'real'), CAST("status" AS TEXT), "status") AS "status" FROM (SELECT rowid, CASE status
    WHEN 'draft' THEN 'proposed'
    WHEN 'ready' THEN 'accepted'
    WHEN 'active' THEN 'in_progress'
    WHEN 'done' THEN 'completed'
    ELSE status
END AS "status" FROM "tasks")) WHERE NOT (status IN (
    'proposed', 'validated', 'accepted', 'in_progress', 'review', 'completed', 'archived', 'blocked', 'cancelled'
));

CREATE TABLE "kiln_new_tasks" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    work_item_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    type TEXT DEFAULT 'implementation' CHECK (type IN (
        'design', 'implementation', 'testing', 'bugfix', 'refactoring', 'documentation',
        'deployment', 'review', 'analysis', 'research', 'maintenance', 'optimization',
        'integration', 'training', 'meeting', 'planning', 'dependency', 'blocker',
        'simple', 'other'
    )),
    quality_metadata TEXT,
    effort_hours REAL CHECK (
        effort_hours IS NULL
        OR (effort_hours >= 0 AND effort_hours <= 8)
    ),
    priority INTEGER DEFAULT 3 CHECK (priority >= 1 AND priority <= 5),
    due_date TIMESTAMP,
    assigned_to TEXT,
    "status" TEXT DEFAULT 'proposed' CONSTRAINT "ck_tasks_status" CHECK (status IN (
    'proposed', 'validated', 'accepted', 'in_progress', 'review', 'completed', 'archived', 'blocked', 'cancelled'
)),
    blocked_reason TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    started_at TIMESTAMP,
    completed_at TIMESTAMP,
    FOREIGN KEY (work_item_id) REFERENCES work_items (id) ON DELETE CASCADE
);

INSERT INTO "kiln_new_tasks" ("id", "work_item_id", "name", "description", "type", "quality_metadata", "effort_hours", "priority", "due_date", "assigned_to", "status", "blocked_reason", "created_at", "updated_at", "started_at", "completed_at")
SELECT "id", "work_item_id", "name", "description", "type", "quality_metadata", "effort_hours", "priority", "due_date", "assigned_to", CASE status
    WHEN 'draft' THEN 'proposed'
    WHEN 'ready' THEN 'accepted'
    WHEN 'active' THEN 'in_progress'
    WHEN 'done' THEN 'completed'
    ELSE status
END, "blocked_reason", "created_at", "updated_at", "started_at", "completed_at"
FROM "tasks";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_tasks';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_tasks', seq FROM sqlite_sequence WHERE name = 'tasks';

DROP TABLE "tasks";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_tasks" RENAME TO "tasks";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_tasks_assigned ON tasks (assigned_to);

CREATE INDEX idx_tasks_blocked ON tasks (status) WHERE status = 'blocked';

CREATE INDEX idx_tasks_completed ON tasks (completed_at);

CREATE INDEX idx_tasks_priority ON tasks (priority);

CREATE INDEX idx_tasks_status ON tasks (status);

CREATE INDEX idx_tasks_work_item ON tasks (work_item_id);

CREATE TRIGGER auto_resolve_task_blockers
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status IN ('completed', 'cancelled', 'archived')
BEGIN
    UPDATE task_blockers
        SET is_resolved = 1,
            resolved_at = CURRENT_TIMESTAMP,
            resolution_notes = 'Blocker task ' || NEW.id || ' ' || NEW.status
        WHERE blocker_task_id = NEW.id AND is_resolved = 0;
END;

CREATE TRIGGER set_task_started_at
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status = 'in_progress' AND OLD.status != 'in_progress' AND NEW.started_at IS NULL
BEGIN
    UPDATE tasks SET started_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER set_task_completed_at
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status = 'completed' AND OLD.status != 'completed' AND NEW.completed_at IS NULL
BEGIN
    UPDATE tasks SET completed_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER clear_blocked_reason
    AFTER UPDATE OF status ON tasks
    WHEN OLD.status = 'blocked' AND NEW.status != 'blocked'
BEGIN
    UPDATE tasks SET blocked_reason = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER update_task_timestamp
    AFTER UPDATE ON tasks
BEGIN
    UPDATE tasks SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- must count as many rows as before in tasks
SELECT count(*) FROM "tasks";

-- must count as many rows as before in task_dependencies
SELECT count(*) FROM "task_dependencies";

-- must count as many rows as before in task_blockers
SELECT count(*) FROM "task_blockers";

-- must count as many rows as before in session_events
SELECT count(*) FROM "session_events";

-- rebuild of agents for recreate_table agents (line 145): the order of columns changes
-- keeps 4 indexes, 1 trigger, sequence, rowids
-- count the rows of agents
SELECT count(*) FROM "agents";

-- count the rows of agent_relationships
SELECT count(*) FROM "agent_relationships";

-- count the rows of agent_tools
SELECT count(*) FROM "agent_tools";

-- guard, must return no row: agents has rows that break CHECK (tier in ( 1 , 2 , 3 ))
SELECT rowid FROM (SELECT rowid, CASE typeof("tier") WHEN 'real' THEN iif(CAST("tier" AS INTEGER) = "tier", CAST("tier" AS INTEGER), "tier") WHEN 'text' THEN iif(CAST("tier" AS NUMERIC) = "tier", CAST("tier" AS NUMERIC), "tier") ELSE "tier" END AS "tier" FROM (SELECT rowid, CAST(tier AS INTEGER) AS "tier" FROM "agents")) WHERE NOT (tier IN (1, 2, 3));

CREATE TABLE "kiln_new_agents" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    display_name TEXT NOT NULL,
    description TEXT,
    sop_content TEXT,
    capabilities TEXT DEFAULT '[]',
    is_active INTEGER DEFAULT 1,
    agent_type TEXT DEFAULT NULL,
    file_path TEXT DEFAULT NULL,
    generated_at TIMESTAMP DEFAULT NULL,
    tier INTEGER CHECK (tier IN (1, 2, 3)),
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    UNIQUE (project_id, role)
);

INSERT INTO "kiln_new_agents" ("id", "project_id", "role", "display_name", "description", "sop_content", "capabilities", "is_active", "agent_type", "file_path", "generated_at", "tier", "created_at", "updated_at")
SELECT "id", "project_id", "role", "display_name", "description", "sop_content", "capabilities", "is_active", "agent_type", "file_path", "generated_at", CAST(tier AS INTEGER), "created_at", "updated_at"
FROM "agents";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_agents';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_agents', seq FROM sqlite_sequence WHERE name = 'agents';

DROP TABLE "agents";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_agents" RENAME TO "agents";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_agents_active ON agents (is_active);

CREATE INDEX idx_agents_project ON agents (project_id);

CREATE INDEX idx_agents_role ON agents (project_id, role);

CREATE INDEX idx_agents_type ON agents (agent_type);

CREATE TRIGGER agents_updated_at
    AFTER UPDATE ON agents
    FOR EACH ROW
BEGIN
    UPDATE agents SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- must count as many rows as before in agents
SELECT count(*) FROM "agents";

-- must count as many rows as before in agent_relationships
SELECT count(*) FROM "agent_relationships";

-- must count as many rows as before in agent_tools
SELECT count(*) FROM "agent_tools";

-- rebuild of contexts for recreate_table contexts (line 57): ALTER TABLE cannot drop a CHECK constraint
-- keeps 3 indexes, sequence, rowids
-- count the rows of contexts
SELECT count(*) FROM "contexts";

-- guard, must return no row: contexts has rows that break CHECK (context_type in ( 'resource_file' , 'project_context' , 'wor ...)
SELECT rowid FROM "contexts" WHERE NOT (context_type IN (
        'resource_file', 'project_context', 'work_item_context', 'task_context',
        'rules_context', 'business_pillars_context', 'market_research_context',
        'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
        'technical_context', 'implementation_context', 'idea_context',
        'idea_to_work_item_mapping'
    ));

-- guard, must return no row: contexts has rows that break CHECK (( context_type = 'resource_file' and file_path is not null ) ...)
SELECT rowid FROM "contexts" WHERE NOT ((context_type = 'resource_file' AND file_path IS NOT NULL)
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'rules_context', 'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        )));

-- guard, must return no row: contexts has rows that break CHECK (( context_type = 'resource_file' ) or ( context_type in ( 'r ...)
SELECT rowid FROM "contexts" WHERE NOT ((context_type = 'resource_file')
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'rules_context', 'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        ) AND entity_type IS NOT NULL AND entity_id IS NOT NULL));

CREATE TABLE "kiln_new_contexts" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    context_type TEXT NOT NULL CHECK (context_type IN (
        'resource_file', 'project_context', 'work_item_context', 'task_context',
        'rules_context', 'business_pillars_context', 'market_research_context',
        'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
        'technical_context', 'implementation_context', 'idea_context',
        'idea_to_work_item_mapping'
    )),
    file_path TEXT,
    file_hash TEXT,
    resource_type TEXT CHECK (
        resource_type IN ('sop', 'code', 'specification', 'documentation')
        OR resource_type IS NULL
    ),
    entity_type TEXT CHECK (
        entity_type IN ('project', 'work_item', 'task', 'idea')
        OR entity_type IS NULL
    ),
    entity_id INTEGER,
    six_w_data TEXT,
    confidence_score REAL CHECK (
        confidence_score IS NULL
        OR (confidence_score >= 0.0 AND confidence_score <= 1.0)
    ),
    confidence_band TEXT CHECK (
        confidence_band IN ('RED', 'YELLOW', 'GREEN')
        OR confidence_band IS NULL
    ),
    confidence_factors TEXT,
    context_data TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CHECK (
        (context_type = 'resource_file' AND file_path IS NOT NULL)
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'rules_context', 'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        ))
    ),
    CHECK (
        (context_type = 'resource_file')
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'rules_context', 'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        ) AND entity_type IS NOT NULL AND entity_id IS NOT NULL)
    ),
    UNIQUE (context_type, entity_type, entity_id)
);

INSERT INTO "kiln_new_contexts" ("id", "project_id", "context_type", "file_path", "file_hash", "resource_type", "entity_type", "entity_id", "six_w_data", "confidence_score", "confidence_band", "confidence_factors", "context_data", "created_at", "updated_at")
SELECT "id", "project_id", "context_type", "file_path", "file_hash", "resource_type", "entity_type", "entity_id", "six_w_data", "confidence_score", "confidence_band", "confidence_factors", "context_data", "created_at", "updated_at"
FROM "contexts";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_contexts';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_contexts', seq FROM sqlite_sequence WHERE name = 'contexts';

DROP TABLE "contexts";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_contexts" RENAME TO "contexts";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_contexts_entity ON contexts (entity_type, entity_id);

CREATE INDEX idx_contexts_project ON contexts (project_id);

CREATE INDEX idx_contexts_type ON contexts (context_type);

-- must count as many rows as before in contexts
SELECT count(*) FROM "contexts";

-- rebuild of document_references for alter_column format (line 117), alter_column entity_type (line 122), add_constraint CONSTRAINT "uq_document_references_entity_file" UNIQUE ("entity_type", "entity_id", "file_path") (line 126): ALTER TABLE cannot add a UNIQUE constraint
-- keeps sequence, rowids
-- count the rows of document_references
SELECT count(*) FROM "document_references";

-- guard, must return no row: document_references has rows that break the CHECK ck_document_references_entity_type
SELECT rowid FROM "document_references" WHERE NOT (entity_type IN ('project', 'work_item', 'task', 'idea'));

-- guard, must return no row: document_references has rows that break the CHECK ck_document_references_format
SELECT rowid FROM (SELECT rowid, iif(typeof("format") IN ('integer', 'real'), CAST("format" AS TEXT), "format") AS "format" FROM (SELECT rowid, CASE WHEN format IN ('docx', 'xlsx', 'pptx') THEN 'other' ELSE format END AS "format" FROM "document_references")) WHERE NOT (format IN ('markdown', 'html', 'pdf', 'text', 'json', 'yaml', 'other'));

-- guard, must return no row: document_references has several rows with the same (entity_type, entity_id, file_path)
SELECT max(rowid) FROM "document_references" WHERE "entity_type" IS NOT NULL AND "entity_id" IS NOT NULL AND "file_path" IS NOT NULL GROUP BY "entity_type", "entity_id", "file_path" HAVING count(*) > 1;

CREATE TABLE "kiln_new_document_references" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "entity_type" TEXT NOT NULL CONSTRAINT "ck_document_references_entity_type" CHECK (entity_type IN ('project', 'work_item', 'task', 'idea')),
    entity_id INTEGER NOT NULL,
    file_path TEXT NOT NULL,
    document_type TEXT CHECK (document_type IN (
        'idea', 'requirements', 'user_story', 'use_case', 'architecture_doc', 'design_doc',
        'adr', 'technical_spec', 'implementation_plan', 'refactoring_guide',
        'migration_guide', 'integration_guide', 'test_plan', 'test_report',
        'coverage_report', 'validation_report', 'runbook', 'deployment_guide',
        'monitoring_guide', 'incident_report', 'user_guide', 'admin_guide', 'api_doc',
        'developer_guide', 'troubleshooting', 'faq', 'research_report', 'analysis_report',
        'investigation_report', 'assessment_report', 'feasibility_study',
        'competitive_analysis', 'session_summary', 'status_report', 'progress_report',
        'milestone_report', 'retrospective_report', 'business_pillars', 'market_research',
        'stakeholder_analysis', 'quality_gates_spec', 'specification', 'other'
    )),
    title TEXT,
    description TEXT,
    file_size_bytes INTEGER,
    content_hash TEXT,
    "format" TEXT CONSTRAINT "ck_document_references_format" CHECK (format IN ('markdown', 'html', 'pdf', 'text', 'json', 'yaml', 'other')),
    created_by TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    CHECK (entity_id > 0),
    CHECK (file_path IS NOT NULL AND length(file_path) > 0),
    CONSTRAINT "uq_document_references_entity_file" UNIQUE ("entity_type", "entity_id", "file_path")
);

INSERT INTO "kiln_new_document_references" ("id", "entity_type", "entity_id", "file_path", "document_type", "title", "description", "file_size_bytes", "content_hash", "format", "created_by", "created_at", "updated_at")
SELECT "id", "entity_type", "entity_id", "file_path", "document_type", "title", "description", "file_size_bytes", "content_hash", CASE WHEN format IN ('docx', 'xlsx', 'pptx') THEN 'other' ELSE format END, "created_by", "created_at", "updated_at"
FROM "document_references";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_document_references';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_document_references', seq FROM sqlite_sequence WHERE name = 'document_references';

DROP TABLE "document_references";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_document_references" RENAME TO "document_references";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in document_references
SELECT count(*) FROM "document_references";

-- rebuild of evidence_sources for alter_column entity_type (line 131), alter_column source_type (line 135): ALTER TABLE cannot change the definition of column entity_type
-- keeps sequence, rowids
-- count the rows of evidence_sources
SELECT count(*) FROM "evidence_sources";

-- guard, must return no row: evidence_sources has rows that break the CHECK ck_evidence_sources_entity_type
SELECT rowid FROM "evidence_sources" WHERE NOT (entity_type IN ('project', 'work_item', 'task', 'idea'));

-- guard, must return no row: evidence_sources has rows that break the CHECK ck_evidence_sources_source_type
SELECT rowid FROM "evidence_sources" WHERE NOT (source_type IN (
    'documentation', 'research', 'stackoverflow', 'github', 'internal_doc', 'meeting_notes', 'user_feedback',
    'competitor_analysis'
));

CREATE TABLE "kiln_new_evidence_sources" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "entity_type" TEXT NOT NULL CONSTRAINT "ck_evidence_sources_entity_type" CHECK (entity_type IN ('project', 'work_item', 'task', 'idea')),
    entity_id INTEGER NOT NULL,
    url TEXT,
    "source_type" TEXT CONSTRAINT "ck_evidence_sources_source_type" CHECK (source_type IN (
    'documentation', 'research', 'stackoverflow', 'github', 'internal_doc', 'meeting_notes', 'user_feedback',
    'competitor_analysis'
)),
    excerpt TEXT,
    captured_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    content_hash TEXT,
    confidence REAL CHECK (confidence >= 0.0 AND confidence <= 1.0),
    created_by TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (entity_id) REFERENCES work_items (id) ON DELETE CASCADE
);

INSERT INTO "kiln_new_evidence_sources" ("id", "entity_type", "entity_id", "url", "source_type", "excerpt", "captured_at", "content_hash", "confidence", "created_by", "created_at")
SELECT "id", "entity_type", "entity_id", "url", "source_type", "excerpt", "captured_at", "content_hash", "confidence", "created_by", "created_at"
FROM "evidence_sources";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_evidence_sources';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_evidence_sources', seq FROM sqlite_sequence WHERE name = 'evidence_sources';

DROP TABLE "evidence_sources";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_evidence_sources" RENAME TO "evidence_sources";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in evidence_sources
SELECT count(*) FROM "evidence_sources";

-- expect 0: every tier is a number
SELECT count(*) FROM agents WHERE typeof(tier) NOT IN ('integer', 'null');

-- downgrade

-- undoes alter_column status (line 25)
-- rebuild of tasks for alter_column status (line 31): the values of column status change
-- keeps 6 indexes, 5 triggers, sequence, rowids
-- count the rows of tasks
SELECT count(*) FROM "tasks";

-- count the rows of task_dependencies
SELECT count(*) FROM "task_dependencies";

-- count the rows of task_blockers
SELECT count(*) FROM "task_blockers";

-- count the rows of session_events
SELECT count(*) FROM "session_events";

-- guard, must return no row: tasks has rows that break CHECK (status in ( 'draft' , 'ready' , 'active' , 'review' , 'done' ...)
SELECT rowid FROM (SELECT rowid, iif(typeof("status") IN ('integer', 'real'), CAST("status" AS TEXT), "status") AS "status" FROM (SELECT rowid, CASE status
    WHEN 'proposed' THEN 'draft'
    WHEN 'validated' THEN 'ready'
    WHEN 'accepted' THEN 'ready'
    WHEN 'in_progress' THEN 'active'
    WHEN 'completed' THEN 'done'
    ELSE status
END AS "status" FROM "tasks")) WHERE NOT (status IN (
        'draft', 'ready', 'active', 'review', 'done', 'archived', 'blocked', 'cancelled'
    ));

CREATE TABLE "kiln_new_tasks" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    work_item_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    type TEXT DEFAULT 'implementation' CHECK (type IN (
        'design', 'implementation', 'testing', 'bugfix', 'refactoring', 'documentation',
        'deployment', 'review', 'analysis', 'research', 'maintenance', 'optimization',
        'integration', 'training', 'meeting', 'planning', 'dependency', 'blocker',
        'simple', 'other'
    )),
    quality_metadata TEXT,
    effort_hours REAL CHECK (
        effort_hours IS NULL
        OR (effort_hours >= 0 AND effort_hours <= 8)
    ),
    priority INTEGER DEFAULT 3 CHECK (priority >= 1 AND priority <= 5),
    due_date TIMESTAMP,
    assigned_to TEXT,
    status TEXT DEFAULT 'proposed' CHECK (status IN (
        'draft', 'ready', 'active', 'review', 'done', 'archived', 'blocked', 'cancelled'
    )),
    blocked_reason TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    started_at TIMESTAMP,
    completed_at TIMESTAMP,
    FOREIGN KEY (work_item_id) REFERENCES work_items (id) ON DELETE CASCADE
);

INSERT INTO "kiln_new_tasks" ("id", "work_item_id", "name", "description", "type", "quality_metadata", "effort_hours", "priority", "due_date", "assigned_to", "status", "blocked_reason", "created_at", "updated_at", "started_at", "completed_at")
SELECT "id", "work_item_id", "name", "description", "type", "quality_metadata", "effort_hours", "priority", "due_date", "assigned_to", CASE status
    WHEN 'proposed' THEN 'draft'
    WHEN 'validated' THEN 'ready'
    WHEN 'accepted' THEN 'ready'
    WHEN 'in_progress' THEN 'active'
    WHEN 'completed' THEN 'done'
    ELSE status
END, "blocked_reason", "created_at", "updated_at", "started_at", "completed_at"
FROM "tasks";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_tasks';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_tasks', seq FROM sqlite_sequence WHERE name = 'tasks';

DROP TABLE "tasks";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_tasks" RENAME TO "tasks";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_tasks_assigned ON tasks (assigned_to);

CREATE INDEX idx_tasks_blocked ON tasks (status) WHERE status = 'blocked';

CREATE INDEX idx_tasks_completed ON tasks (completed_at);

CREATE INDEX idx_tasks_priority ON tasks (priority);

CREATE INDEX idx_tasks_status ON tasks (status);

CREATE INDEX idx_tasks_work_item ON tasks (work_item_id);

CREATE TRIGGER auto_resolve_task_blockers
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status IN ('completed', 'cancelled', 'archived')
BEGIN
    UPDATE task_blockers
        SET is_resolved = 1,
            resolved_at = CURRENT_TIMESTAMP,
            resolution_notes = 'Blocker task ' || NEW.id || ' ' || NEW.status
        WHERE blocker_task_id = NEW.id AND is_resolved = 0;
END;

CREATE TRIGGER set_task_started_at
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status = 'in_progress' AND OLD.status != 'in_progress' AND NEW.started_at IS NULL
BEGIN
    UPDATE tasks SET started_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER set_task_completed_at
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status = 'completed' AND OLD.status != 'completed' AND NEW.completed_at IS NULL
BEGIN
    UPDATE tasks SET completed_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER clear_blocked_reason
    AFTER UPDATE OF status ON tasks
    WHEN OLD.status = 'blocked' AND NEW.status != 'blocked'
BEGIN
    UPDATE tasks SET blocked_reason = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER update_task_timestamp
    AFTER UPDATE ON tasks
BEGIN
    UPDATE tasks SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- must count as many rows as before in tasks
SELECT count(*) FROM "tasks";

-- must count as many rows as before in task_dependencies
SELECT count(*) FROM "task_dependencies";

-- must count as many rows as before in task_blockers
SELECT count(*) FROM "task_blockers";

-- must count as many rows as before in session_events
SELECT count(*) FROM "session_events";

-- rebuild of agents for recreate_table agents (line 145): the order of columns changes
-- keeps 4 indexes, 1 trigger, sequence, rowids
-- count the rows of agents
SELECT count(*) FROM "agents";

-- count the rows of agent_relationships
SELECT count(*) FROM "agent_relationships";

-- count the rows of agent_tools
SELECT count(*) FROM "agent_tools";

-- guard, must return no row: agents has rows that break CHECK (tier in ( '1' , '2' , '3' ))
SELECT rowid FROM (SELECT rowid, iif(typeof("tier") IN ('integer', 'real'), CAST("tier" AS TEXT), "tier") AS "tier" FROM (SELECT rowid, CAST(tier AS TEXT) AS "tier" FROM "agents")) WHERE NOT (tier IN ('1', '2', '3'));

CREATE TABLE "kiln_new_agents" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    display_name TEXT NOT NULL,
    description TEXT,
    sop_content TEXT,
    capabilities TEXT DEFAULT '[]',
    tier TEXT CHECK (tier IN ('1', '2', '3')),
    is_active INTEGER DEFAULT 1,
    agent_type TEXT DEFAULT NULL,
    file_path TEXT DEFAULT NULL,
    generated_at TIMESTAMP DEFAULT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    UNIQUE (project_id, role)
);

INSERT INTO "kiln_new_agents" ("id", "project_id", "role", "display_name", "description", "sop_content", "capabilities", "tier", "is_active", "agent_type", "file_path", "generated_at", "created_at", "updated_at")
SELECT "id", "project_id", "role", "display_name", "description", "sop_content", "capabilities", CAST(tier AS TEXT), "is_active", "agent_type", "file_path", "generated_at", "created_at", "updated_at"
FROM "agents";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_agents';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_agents', seq FROM sqlite_sequence WHERE name = 'agents';

DROP TABLE "agents";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_agents" RENAME TO "agents";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_agents_active ON agents (is_active);

CREATE INDEX idx_agents_project ON agents (project_id);

CREATE INDEX idx_agents_role ON agents (project_id, role);

CREATE INDEX idx_agents_type ON agents (agent_type);

CREATE TRIGGER agents_updated_at
    AFTER UPDATE ON agents
    FOR EACH ROW
BEGIN
    UPDATE agents SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- must count as many rows as before in agents
SELECT count(*) FROM "agents";

-- must count as many rows as before in agent_relationships
SELECT count(*) FROM "agent_relationships";

-- must count as many rows as before in agent_tools
SELECT count(*) FROM "agent_tools";

-- rebuild of contexts for recreate_table contexts (line 57): ALTER TABLE cannot drop a CHECK constraint
-- keeps 3 indexes, sequence, rowids
-- count the rows of contexts
SELECT count(*) FROM "contexts";

-- guard, must return no row: contexts has rows that break CHECK (context_type in ( 'resource_file' , 'project_context' , 'wor ...)
SELECT rowid FROM "contexts" WHERE NOT (context_type IN (
        'resource_file', 'project_context', 'work_item_context', 'task_context',
        'business_pillars_context', 'market_research_context',
        'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
        'technical_context', 'implementation_context', 'idea_context',
        'idea_to_work_item_mapping'
    ));

-- guard, must return no row: contexts has rows that break CHECK (( context_type = 'resource_file' and file_path is not null ) ...)
SELECT rowid FROM "contexts" WHERE NOT ((context_type = 'resource_file' AND file_path IS NOT NULL)
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        )));

-- guard, must return no row: contexts has rows that break CHECK (( context_type = 'resource_file' ) or ( context_type in ( 'r ...)
SELECT rowid FROM "contexts" WHERE NOT ((context_type = 'resource_file')
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        ) AND entity_type IS NOT NULL AND entity_id IS NOT NULL));

CREATE TABLE "kiln_new_contexts" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    context_type TEXT NOT NULL CHECK (context_type IN (
        'resource_file', 'project_context', 'work_item_context', 'task_context',
        'business_pillars_context', 'market_research_context',
        'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
        'technical_context', 'implementation_context', 'idea_context',
        'idea_to_work_item_mapping'
    )),
    file_path TEXT,
    file_hash TEXT,
    resource_type TEXT CHECK (
        resource_type IN ('sop', 'code', 'specification', 'documentation')
        OR resource_type IS NULL
    ),
    entity_type TEXT CHECK (
        entity_type IN ('project', 'work_item', 'task', 'idea')
        OR entity_type IS NULL
    ),
    entity_id INTEGER,
    six_w_data TEXT,
    confidence_score REAL CHECK (
        confidence_score IS NULL
        OR (confidence_score >= 0.0 AND confidence_score <= 1.0)
    ),
    confidence_band TEXT CHECK (
        confidence_band IN ('RED', 'YELLOW', 'GREEN')
        OR confidence_band IS NULL
    ),
    confidence_factors TEXT,
    context_data TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CHECK (
        (context_type = 'resource_file' AND file_path IS NOT NULL)
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        ))
    ),
    CHECK (
        (context_type = 'resource_file')
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        ) AND entity_type IS NOT NULL AND entity_id IS NOT NULL)
    ),
    UNIQUE (context_type, entity_type, entity_id)
);

INSERT INTO "kiln_new_contexts" ("id", "project_id", "context_type", "file_path", "file_hash", "resource_type", "entity_type", "entity_id", "six_w_data", "confidence_score", "confidence_band", "confidence_factors", "context_data", "created_at", "updated_at")
SELECT "id", "project_id", "context_type", "file_path", "file_hash", "resource_type", "entity_type", "entity_id", "six_w_data", "confidence_score", "confidence_band", "confidence_factors", "context_data", "created_at", "updated_at"
FROM "contexts";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_contexts';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_contexts', seq FROM sqlite_sequence WHERE name = 'contexts';

DROP TABLE "contexts";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_contexts" RENAME TO "contexts";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_contexts_entity ON contexts (entity_type, entity_id);

CREATE INDEX idx_contexts_project ON contexts (project_id);

CREATE INDEX idx_contexts_type ON contexts (context_type);

-- must count as many rows as before in contexts
SELECT count(*) FROM "contexts";

-- rebuild of document_references for alter_column format (line 117), alter_column entity_type (line 122), add_constraint CONSTRAINT "uq_document_references_entity_file" UNIQUE ("entity_type", "entity_id", "file_path") (line 126): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps sequence, rowids
-- count the rows of document_references
SELECT count(*) FROM "document_references";

-- guard, must return no row: document_references has rows that break CHECK (entity_type in ( 'project' , 'work_item' , 'task' , 'idea' , ...)
SELECT rowid FROM "document_references" WHERE NOT (entity_type IN (
        'project', 'work_item', 'task', 'idea', 'document', 'document_reference',
        'summary', 'evidence', 'session', 'learning'
    ));

-- guard, must return no row: document_references has rows that break CHECK (format in ( 'markdown' , 'yaml' , 'json' , 'pdf' , 'html' ,  ...)
SELECT rowid FROM "document_references" WHERE NOT (format IN (
        'markdown', 'yaml', 'json', 'pdf', 'html', 'docx', 'xlsx', 'pptx', 'text', 'other'
    ));

CREATE TABLE "kiln_new_document_references" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_type TEXT NOT NULL CHECK (entity_type IN (
        'project', 'work_item', 'task', 'idea', 'document', 'document_reference',
        'summary', 'evidence', 'session', 'learning'
    )),
    entity_id INTEGER NOT NULL,
    file_path TEXT NOT NULL,
    document_type TEXT CHECK (document_type IN (
        'idea', 'requirements', 'user_story', 'use_case', 'architecture_doc', 'design_doc',
        'adr', 'technical_spec', 'implementation_plan', 'refactoring_guide',
        'migration_guide', 'integration_guide', 'test_plan', 'test_report',
        'coverage_report', 'validation_report', 'runbook', 'deployment_guide',
        'monitoring_guide', 'incident_report', 'user_guide', 'admin_guide', 'api_doc',
        'developer_guide', 'troubleshooting', 'faq', 'research_report', 'analysis_report',
        'investigation_report', 'assessment_report', 'feasibility_study',
        'competitive_analysis', 'session_summary', 'status_report', 'progress_report',
        'milestone_report', 'retrospective_report', 'business_pillars', 'market_research',
        'stakeholder_analysis', 'quality_gates_spec', 'specification', 'other'
    )),
    title TEXT,
    description TEXT,
    file_size_bytes INTEGER,
    content_hash TEXT,
    format TEXT CHECK (format IN (
        'markdown', 'yaml', 'json', 'pdf', 'html', 'docx', 'xlsx', 'pptx', 'text', 'other'
    )),
    created_by TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    CHECK (entity_id > 0),
    CHECK (file_path IS NOT NULL AND length(file_path) > 0)
);

INSERT INTO "kiln_new_document_references" ("id", "entity_type", "entity_id", "file_path", "document_type", "title", "description", "file_size_bytes", "content_hash", "format", "created_by", "created_at", "updated_at")
SELECT "id", "entity_type", "entity_id", "file_path", "document_type", "title", "description", "file_size_bytes", "content_hash", "format", "created_by", "created_at", "updated_at"
FROM "document_references";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_document_references';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_document_references', seq FROM sqlite_sequence WHERE name = 'document_references';

DROP TABLE "document_references";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_document_references" RENAME TO "document_references";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in document_references
SELECT count(*) FROM "document_references";

-- rebuild of evidence_sources for alter_column entity_type (line 131), alter_column source_type (line 135): ALTER TABLE cannot change the definition of column entity_type
-- keeps sequence, rowids
-- count the rows of evidence_sources
SELECT count(*) FROM "evidence_sources";

-- guard, must return no row: evidence_sources has rows that break CHECK (entity_type in ( 'project' , 'work_item' , 'task' , 'idea' , ...)
SELECT rowid FROM "evidence_sources" WHERE NOT (entity_type IN (
        'project', 'work_item', 'task', 'idea', 'document', 'document_reference',
        'summary', 'evidence', 'session', 'learning'
    ));

-- guard, must return no row: evidence_sources has rows that break CHECK (source_type in ( 'documentation' , 'research' , 'stackoverfl ...)
SELECT rowid FROM "evidence_sources" WHERE NOT (source_type IN (
        'documentation', 'research', 'stackoverflow', 'github', 'internal_doc',
        'meeting_notes', 'expert_opinion'
    ));

CREATE TABLE "kiln_new_evidence_sources" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_type TEXT NOT NULL CHECK (entity_type IN (
        'project', 'work_item', 'task', 'idea', 'document', 'document_reference',
        'summary', 'evidence', 'session', 'learning'
    )),
    entity_id INTEGER NOT NULL,
    url TEXT,
    source_type TEXT CHECK (source_type IN (
        'documentation', 'research', 'stackoverflow', 'github', 'internal_doc',
        'meeting_notes', 'expert_opinion'
    )),
    excerpt TEXT,
    captured_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    content_hash TEXT,
    confidence REAL CHECK (confidence >= 0.0 AND confidence <= 1.0),
    created_by TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (entity_id) REFERENCES work_items (id) ON DELETE CASCADE
);

INSERT INTO "kiln_new_evidence_sources" ("id", "entity_type", "entity_id", "url", "source_type", "excerpt", "captured_at", "content_hash", "confidence", "created_by", "created_at")
SELECT "id", "entity_type", "entity_id", "url", "source_type", "excerpt", "captured_at", "content_hash", "confidence", "created_by", "created_at"
FROM "evidence_sources";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_evidence_sources';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_evidence_sources', seq FROM sqlite_sequence WHERE name = 'evidence_sources';

DROP TABLE "evidence_sources";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_evidence_sources" RENAME TO "evidence_sources";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in evidence_sources
SELECT count(*) FROM "evidence_sources";
