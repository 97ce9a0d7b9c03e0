SELECT group_concat(name || seq) = 'article9' FROM sqlite_sequence;
