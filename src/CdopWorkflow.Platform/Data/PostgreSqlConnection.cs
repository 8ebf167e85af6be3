using System.Data.Common;
using Npgsql;

namespace CdopWorkflow.Platform.Data;

/// <summary>
/// Adds to a connection string how soon both ends notice that the other is gone without a word. Otherwise the server would keep the
/// locks of a process behind a cut cable, or of one that hangs, for hours, and its other copies would wait for them. Adds also that
/// a statement which comes again and again is planned once.
/// </summary>
internal static class PostgreSqlConnection
{
    /// <summary>Nothing heard for twenty seconds, or a transaction in which nothing happens for a minute: the server ends it.</summary>
    private const string ServerNotices =
        "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=3 -c tcp_keepalives_count=3 -c tcp_user_timeout=20000 -c idle_in_transaction_session_timeout=60000";

    /// <summary>More than any role repeats; each costs its connection a few KiB on the server.</summary>
    private const int PlannedStatements = 100;

    /// <summary>What the settings say about it stands: behind a pooler that hands connections on, "Max Auto Prepare" has to be 0.</summary>
    public static string Of(string configured)
    {
        var connection = new NpgsqlConnectionStringBuilder(configured);
        if (string.IsNullOrEmpty(connection.Options))
        {
            connection.Options = ServerNotices;
        }

        if (connection.TcpKeepAliveTime == 0)
        {
            (connection.TcpKeepAlive, connection.TcpKeepAliveTime, connection.TcpKeepAliveInterval) = (true, 10, 3);
        }

        if (!new DbConnectionStringBuilder { ConnectionString = configured }.ContainsKey("Max Auto Prepare"))
        {
            connection.MaxAutoPrepare = PlannedStatements;
        }

        return connection.ConnectionString;
    }
}
