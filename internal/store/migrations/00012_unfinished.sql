-- What reading papers has left to be done. A paper counts as read once its text
-- is stored and its meeting stands here; so a run that is killed reads no paper
-- twice, and no meeting is left as it was.

-- +goose Up

CREATE TABLE unfinished (
    work TEXT NOT NULL, -- 'meeting': to be put together; 'council': to be linked; 'index': to be built, of which id is ''
    id   TEXT NOT NULL,
    PRIMARY KEY (work, id)
) STRICT, WITHOUT ROWID;
