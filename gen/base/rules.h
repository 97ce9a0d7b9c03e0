/*
 * The rules a spec can break: RULE(symbol, name, summary). The one list behind the names in messages, the table in
 * specs/README.md and the test that demands a failing example of each. In order of the passes that enforce them.
 */

/* Reading YAML */
RULE(yaml_syntax, "yaml-syntax", "The file is not well-formed YAML.")
RULE(yaml_encoding, "yaml-encoding", "The file is not UTF-8, or holds a control character.")
RULE(yaml_alias, "yaml-alias", "Anchors, aliases and merge keys are not part of the format.")
RULE(yaml_tag, "yaml-tag", "Explicit tags are not part of the format.")
RULE(yaml_documents, "yaml-documents", "A file holds exactly one document.")
RULE(yaml_limit, "yaml-limit", "A file is at most 1 MiB, 64 levels deep, 100,000 nodes.")
RULE(yaml_nul, "yaml-nul", "A value may not hold a NUL character.")
RULE(duplicate_key, "duplicate-key", "A key stands twice in one mapping.")

/* Binding nodes to operations */
RULE(unknown_key, "unknown-key", "No such key here.")
RULE(missing_key, "missing-key", "A required key is missing.")
RULE(wrong_type, "wrong-type", "A value is not of the type its key takes.")
RULE(bad_boolean, "bad-boolean", "Booleans are written true or false.")
RULE(bad_value, "bad-value", "A value is not one of those its key takes.")
RULE(conflicting_keys, "conflicting-keys", "Two keys that exclude each other.")
RULE(unknown_operation, "unknown-operation", "No such operation.")

/* The history */
RULE(empty_folder, "empty-folder", "A database folder holds no spec.")
RULE(bad_file_name, "bad-file-name", "A spec is called NUMBER_name.yaml.")
RULE(duplicate_number, "duplicate-number", "Two specs have one number.")
RULE(duplicate_revision, "duplicate-revision", "Two specs have one revision id.")
RULE(bad_revision, "bad-revision", "A revision id is 1 to 64 of A-Z a-z 0-9 _ . - and starts with a letter or digit.")
RULE(wrong_parent, "wrong-parent", "`after:` does not name the revision before this one.")
RULE(missing_dependency, "missing-dependency", "`depends_on:` names a revision that is not earlier in the history.")

/* Operations against the model */
RULE(duplicate_table, "duplicate-table", "A table, index or view has this name already.")
RULE(duplicate_column, "duplicate-column", "The table has a column of this name already.")
RULE(duplicate_constraint, "duplicate-constraint", "The table has this constraint, or one of this name, already.")
RULE(duplicate_index, "duplicate-index", "An index, table or view has this name already.")
RULE(duplicate_trigger, "duplicate-trigger", "A trigger has this name already.")
RULE(duplicate_view, "duplicate-view", "A view, table or index has this name already.")
RULE(missing_table, "missing-table", "There is no such table.")
RULE(missing_column, "missing-column", "The table has no such column.")
RULE(missing_constraint, "missing-constraint", "The table has no such constraint.")
RULE(ambiguous_constraint, "ambiguous-constraint", "Several constraints of the table fit.")
RULE(missing_index, "missing-index", "There is no such index.")
RULE(missing_trigger, "missing-trigger", "There is no such trigger.")
RULE(missing_view, "missing-view", "There is no such view.")
RULE(reserved_name, "reserved-name", "Names that start with sqlite_, and those of the tracking tables, are taken.")
RULE(virtual_table, "virtual-table", "A virtual table cannot be altered; drop it and make it anew.")
RULE(not_a_table, "not-a-table", "The name is that of a view.")
RULE(column_in_use, "column-in-use", "Something else uses the column that would go.")
RULE(table_in_use, "table-in-use", "Something else uses the table that would go.")
RULE(last_column, "last-column", "A table needs a column.")
RULE(foreign_key_target, "foreign-key-target",
     "A foreign key points at columns that are neither primary key nor UNIQUE.")
RULE(foreign_key_columns, "foreign-key-columns", "A foreign key has as many columns here as there.")
RULE(not_null_without_value, "not-null-without-value",
     "A NOT NULL column without default or fill has no value for the rows that are there.")
RULE(bad_expression, "bad-expression", "An expression is one expression and nothing else.")
RULE(bad_statement, "bad-statement", "The SQL is not of the kind of statement that belongs here.")
RULE(bad_type, "bad-type", "A STRICT table takes INT, INTEGER, REAL, TEXT, BLOB or ANY.")
RULE(bad_key, "bad-key", "A primary key, AUTOINCREMENT or WITHOUT ROWID that SQLite cannot do.")
RULE(bad_generated, "bad-generated", "A generated column with a clause that SQLite does not allow for it.")
RULE(bad_value_for_column, "bad-value-for-column", "A generated column takes no value.")
RULE(if_not_exists_native, "if-not-exists-native",
     "A column added with if_not_exists must be one that ALTER TABLE can add at the end, and its revision must leave "
     "it alone.")
RULE(no_effect, "no-effect", "The operation changes nothing.")
RULE(forbidden_statement, "forbidden-statement",
     "Transactions, ATTACH, PRAGMA and VACUUM belong to the runtime, TEMP objects to nobody.")
RULE(sql_error, "sql-error", "SQLite refuses the SQL.")
RULE(rename_refused, "rename-refused", "SQLite cannot carry the rename through everything that mentions the name.")

/* The proof */
RULE(undeclared_loss, "undeclared-loss", "Something in the schema would get lost that the spec does not say to drop.")
RULE(undeclared_lossy, "undeclared-lossy",
     "Data that was there before does not come back by the downgrade; declare it under `lossy:`.")
RULE(no_downgrade, "no-downgrade", "The way back cannot be derived; give `down:`, `downgrade:` or `irreversible:`.")
RULE(downgrade_mismatch, "downgrade-mismatch", "The downgrade does not restore the schema.")
RULE(upgrade_fails, "upgrade-fails", "The upgrade fails on a database that has rows.")
RULE(downgrade_fails, "downgrade-fails", "The downgrade fails on a database that has rows.")
RULE(round_trip, "round-trip", "The upgrade after the downgrade does not give what the first one gave.")
RULE(broken_object, "broken-object", "A view or trigger no longer works after the revision.")
