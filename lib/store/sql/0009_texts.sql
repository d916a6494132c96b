-- Texts of handouts that replace built-in ones.

ALTER TABLE config ADD COLUMN texts TEXT;
