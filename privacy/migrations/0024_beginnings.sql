-- Until when it was looked whether records that count from a moment on (rates of exchange) have begun to.
CREATE TABLE beginnings (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  taken_up_until INTEGER NOT NULL
) STRICT;

INSERT INTO beginnings (only, taken_up_until) VALUES (1, 0);
