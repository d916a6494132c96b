-- Standard names: counts of incidents, overrides of the calculated rank.

ALTER TABLE tally RENAME TO incident;
ALTER TABLE move RENAME TO override;
ALTER TABLE override RENAME COLUMN place TO rank;

UPDATE change SET field = 'rank' WHERE noun = 'move' AND field = 'place';
UPDATE change SET noun = 'override' WHERE noun = 'move';
UPDATE change SET noun = 'incident' WHERE noun = 'tally';
UPDATE retired SET noun = 'override' WHERE noun = 'move';
UPDATE retired SET noun = 'incident' WHERE noun = 'tally';
