using Microsoft.Data.Sqlite;

namespace NofPipeline.Snapshots.Sqlite;

/// <summary>The tables of the store, and how an older file is brought up to date. The version is SQLite's own <c>user_version</c>.</summary>
internal static class SqliteSchema
{
    /// <summary>One script per version, applied in order. A script that was ever released does not change; a change is a new script.</summary>
    private static readonly string[] Scripts =
    [
        """
        -- Content addressed by its hash; rows are written before the header that refers to them.
        CREATE TABLE part (
            sha256  TEXT NOT NULL PRIMARY KEY,
            content BLOB NOT NULL
        ) STRICT;

        -- A row is a commit. The header holds everything; the columns are what is searched.
        CREATE TABLE snapshot (
            commit_number INTEGER PRIMARY KEY,
            lane          TEXT NOT NULL,
            method        TEXT NOT NULL,
            stage         TEXT NOT NULL,
            quarter       TEXT NOT NULL,
            version       INTEGER NOT NULL CHECK (version >= 1),
            id            TEXT NOT NULL,
            publication   INTEGER UNIQUE CHECK (publication >= 1),
            header        TEXT NOT NULL,
            UNIQUE (lane, method, stage, quarter, version)
        ) STRICT;
        CREATE INDEX snapshot_by_id ON snapshot (id, commit_number);
        CREATE INDEX snapshot_by_stage ON snapshot (lane, stage, quarter, method, version);

        -- The events of all publications, filled by the commit that brings them.
        CREATE TABLE event (
            sequence         INTEGER PRIMARY KEY CHECK (sequence >= 1),
            subject          TEXT NOT NULL,
            subject_sequence INTEGER NOT NULL CHECK (subject_sequence >= 1),
            publication      INTEGER NOT NULL REFERENCES snapshot (publication),
            quarter          TEXT NOT NULL,
            id               TEXT NOT NULL,
            type             TEXT NOT NULL,
            data             TEXT NOT NULL,
            time             TEXT NOT NULL,
            UNIQUE (subject, subject_sequence)
        ) STRICT;
        CREATE INDEX event_by_quarter ON event (quarter, sequence);

        -- The messages that still wait for their consumer: the history is never searched for them.
        CREATE TABLE pending_message (
            id            TEXT NOT NULL PRIMARY KEY,
            commit_number INTEGER NOT NULL REFERENCES snapshot (commit_number),
            position      INTEGER NOT NULL,
            type          TEXT NOT NULL,
            body          TEXT NOT NULL
        ) STRICT;
        CREATE INDEX pending_message_in_order ON pending_message (commit_number, position);

        -- Messages that a commit or a receipt names as consumed.
        CREATE TABLE consumption (
            message_id TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE intake (
            number    INTEGER PRIMARY KEY CHECK (number >= 1),
            sha256    TEXT NOT NULL,
            outcome   TEXT NOT NULL,
            completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
            record    TEXT NOT NULL
        ) STRICT;
        CREATE INDEX intake_accepted ON intake (sha256, number) WHERE outcome = 'accepted';
        CREATE INDEX intake_incomplete ON intake (number) WHERE completed = 0;
        """,
        """
        -- W3C trace context of the commit; empty where nobody traced it.
        ALTER TABLE event ADD COLUMN traceparent TEXT;
        ALTER TABLE pending_message ADD COLUMN traceparent TEXT;
        """,
        """
        -- How far each relay has passed on the event feed.
        CREATE TABLE relay_position (
            target   TEXT NOT NULL PRIMARY KEY,
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            resets   INTEGER NOT NULL CHECK (resets >= 0)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- What people have done by hand: appended, never changed.
        CREATE TABLE audit (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            record TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;
        CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;
        """,
        """
        -- The text that every channel sends; empty where an earlier build stored the event.
        ALTER TABLE event ADD COLUMN text TEXT;
        CREATE INDEX event_by_subject ON event (subject, quarter, sequence);

        -- What the current version of every series was made of, so that nobody reads whole headers to know.
        CREATE TABLE head (
            lane     TEXT NOT NULL,
            stage    TEXT NOT NULL,
            quarter  TEXT NOT NULL,
            method   TEXT NOT NULL,
            version  INTEGER NOT NULL CHECK (version >= 1),
            id       TEXT NOT NULL,
            upstream TEXT NOT NULL,
            is_final INTEGER NOT NULL CHECK (is_final IN (0, 1)),
            PRIMARY KEY (lane, stage, quarter, method)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO head (lane, stage, quarter, method, version, id, upstream, is_final)
        SELECT lane, stage, quarter, method, version, id, json_extract(header, '$.upstream'), json_extract(header, '$.isFinal')
        FROM snapshot AS s
        WHERE version = (SELECT MAX(version) FROM snapshot AS o WHERE (o.lane, o.method, o.stage, o.quarter) = (s.lane, s.method, s.stage, s.quarter));
        """,
        """
        -- How far the quarters of accepted files are committed, and by which build.
        CREATE TABLE committed_files (
            id     INTEGER PRIMARY KEY CHECK (id = 1),
            number INTEGER NOT NULL CHECK (number >= 0),
            build  TEXT NOT NULL
        ) STRICT;
        """,
    ];

    /// <exception cref="InvalidOperationException">A newer program has written the file.</exception>
    public static void BringUpToDate(SqliteConnection connection)
    {
        if (KnownVersionOf(connection) == Scripts.Length)
        {
            RequireKnownContract(connection);
            return;
        }

        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        // Read again under the write lock: another process may have been faster.
        var version = KnownVersionOf(connection);
        foreach (var script in Scripts.Skip(version))
        {
            connection.Execute(script);
        }

        // A pragma takes no parameters; the number is our own.
        connection.Execute(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {Scripts.Length}"));
        transaction.Commit();
        RequireKnownContract(connection);
    }

    /// <summary>A newer build that needed no other tables shows by what it has committed last.</summary>
    private static void RequireKnownContract(SqliteConnection connection)
    {
        var contract = connection.Scalar<long>(
            "SELECT CASE WHEN json_valid(header) THEN json_extract(header, '$.contract') END FROM snapshot ORDER BY commit_number DESC LIMIT 1");
        if (EngineContracts.ProblemWith(contract, $"What was last committed to the store {connection.DataSource}") is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    private static int KnownVersionOf(SqliteConnection connection)
    {
        var version = (int)connection.Scalar<long>("PRAGMA user_version");
        return version <= Scripts.Length
            ? version
            : throw new InvalidOperationException(
                $"The store {connection.DataSource} has schema version {version}, but this program knows versions up to {Scripts.Length} only. "
                + "A newer NofPipeline has written it: start that one, or give this one another file (Nof__Sqlite__Path).");
    }
}
