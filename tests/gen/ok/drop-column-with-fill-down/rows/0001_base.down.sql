SELECT first = 'Ada' AND last = 'Lovelace' FROM person;
