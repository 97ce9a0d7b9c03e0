SELECT group_concat(name || seq) = 'item9' FROM sqlite_sequence;
