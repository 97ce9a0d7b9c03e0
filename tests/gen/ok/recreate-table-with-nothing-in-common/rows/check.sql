SELECT group_concat(b||x)='57,97' FROM t;
