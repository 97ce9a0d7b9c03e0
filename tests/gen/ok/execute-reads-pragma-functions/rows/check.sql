SELECT group_concat(name) = 'id,word' FROM catalogue;
