SELECT sql LIKE '%"must_again" NOT NULL%' FROM sqlite_schema WHERE name = 'item';
