SELECT maker = 98 FROM item JOIN maker ON maker.code = item.maker;
SELECT count(*) = 0 FROM pragma_foreign_key_check;
