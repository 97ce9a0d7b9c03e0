-- Made by kiln; change the spec and run make. Spec: 0029_utility_agents.yaml
-- revision: 0029
-- after: 0027
-- description: Five agents that every project has a use for

-- upgrade

-- expect 1: agents carry metadata (revision 0027)
SELECT count(*) FROM pragma_table_info('agents') WHERE name = 'metadata';

-- copy_data agents (line 13)
INSERT INTO "agents" ("project_id", "role", "display_name", "description", "sop_content", "metadata", "is_active", "created_at", "updated_at")
SELECT project_id, role, display_name, description, sop_content, metadata, 1, created_at, created_at
FROM (
WITH utility (role, display_name, description, sop_content, rules) AS (VALUES
    ('context-generator', 'Context generator',
     'Puts together what must be known before work begins',
     'Read what is there. Write down who, what, when, where, why and how. Say how sure you are of each.',
     json_array('Quote the source of every statement', 'Leave a gap open rather than guess',
                'Say how old a fact is', 'Keep to the entity you were asked about',
                'End with what is still unknown')),
    ('agent-builder', 'Agent builder',
     'Drafts new agents and keeps the old ones in shape',
     'Ask what the agent is for. Look whether there is one already. Draft, have it read, then store it.',
     json_array('One purpose for each agent', 'Never change a role that is in use',
                'Give two examples of its work', 'Name what it must not do',
                'Have a person read the draft')),
    ('database-query-agent', 'Database reader',
     'Answers questions from the database',
     'Turn the question into one query. Look at the plan. Run it with a limit. Explain the answer.',
     json_array('Read only', 'Bind every value', 'Put a limit on every query',
                'Show the query with its answer', 'Say when a table is empty')),
    ('file-operations-agent', 'File keeper',
     'Reads, writes and moves the files of a project',
     'Look before you touch. Write beside, then rename. Report each path you changed.',
     json_array('Stay inside the project', 'Never follow a link out of it',
                'Keep a copy until the work is accepted', 'Leave line ends as they are',
                'Do not touch what was not named')),
    ('workflow-coordinator', 'Workflow coordinator',
     'Sees that tasks come in order and none is forgotten',
     'Take the oldest task that nothing blocks. Hand it on. When it comes back, check it and close it.',
     json_array('One owner for each task', 'Write down why a task is blocked',
                'No step is skipped', 'Report twice a day', 'Ask before a date is moved'))
)
SELECT project.id AS project_id, role, display_name, description, sop_content,
       json_object('behavioral_rules', json(rules)) AS metadata,
       strftime('%Y-%m-%dT%H:%M:%S', 'now', 'localtime') AS created_at
FROM utility, (SELECT min(id) AS id FROM projects) AS project
WHERE project.id IS NOT NULL AND role NOT IN (SELECT role FROM agents)
);

-- expect 1: where there is a project, the five agents are there
SELECT count(DISTINCT role) = 5 OR (SELECT count(*) FROM projects) = 0
FROM agents
WHERE role IN ('context-generator', 'agent-builder', 'database-query-agent', 'file-operations-agent',
               'workflow-coordinator');

-- expect 0: what they carry is JSON
SELECT count(*) FROM agents
WHERE role IN ('context-generator', 'agent-builder', 'database-query-agent', 'file-operations-agent',
               'workflow-coordinator')
  AND NOT json_valid(metadata);

-- downgrade

-- undoes copy_data agents (line 13)
DELETE FROM agents
WHERE (role, display_name, sop_content) IN (VALUES
    ('context-generator', 'Context generator',
     'Read what is there. Write down who, what, when, where, why and how. Say how sure you are of each.'),
    ('agent-builder', 'Agent builder',
     'Ask what the agent is for. Look whether there is one already. Draft, have it read, then store it.'),
    ('database-query-agent', 'Database reader',
     'Turn the question into one query. Look at the plan. Run it with a limit. Explain the answer.'),
    ('file-operations-agent', 'File keeper',
     'Look before you touch. Write beside, then rename. Report each path you changed.'),
    ('workflow-coordinator', 'Workflow coordinator',
     'Take the oldest task that nothing blocks. Hand it on. When it comes back, check it and close it.')
);
