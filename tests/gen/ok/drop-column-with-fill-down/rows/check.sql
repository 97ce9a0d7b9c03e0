SELECT full = 'Ada' || char(10) || 'Lovelace' FROM person;
