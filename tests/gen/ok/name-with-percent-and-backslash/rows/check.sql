SELECT "%d\" = '100%\' FROM "a%s\n%n";
