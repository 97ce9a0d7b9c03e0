SELECT group_concat("table" || "having") = 'defaultaltb' OR group_concat("table" || "having") = 'defaulta,defaultb' FROM "select";
SELECT group_concat(name) = 'from,table,having,group' FROM pragma_table_info('select');
