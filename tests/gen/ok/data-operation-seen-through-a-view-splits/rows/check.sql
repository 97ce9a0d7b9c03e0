SELECT kind = 'integer' FROM total;
