SELECT changed IS NOT NULL FROM item;
